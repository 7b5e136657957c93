import { type Agreement, type Client, usualClauses } from '@staffetta/contract';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { hosting, inOrder, particulars } from '../harness/in-order.ts';
import { asOwner } from '../harness/newcomer.ts';
import { placeContact } from '../harness/place-contact.ts';
import { createWorld, type World } from '../harness/world.ts';

// An agreement is signed when nothing is missing: who hosts, who is controller, who administers, whom to call.

let world: World;
let police: Client;
let hub: Client;
beforeAll(async () => {
  world = await createWorld();
  police = world.as('section', 'administrator');
  hub = world.as('association', 'administrator');
});
afterAll(() => world.stop());

const bare = (number: string) => ({
  number,
  title: 'Protocollo ancora da completare',
  from: '2026-01-01',
  to: '2099-01-01',
  clauses: usualClauses('association'),
  parties: [
    { organisation: world.orgs.section.uid, side: 'police' as const },
    { organisation: world.orgs.association.uid, side: 'private' as const },
  ],
});
const sign = (client: Client, { uid, version, textSha256 }: Agreement) =>
  client.agreements.sign({
    params: { uid },
    body: { signedBy: 'Il rappresentante', textSha256 },
    version,
  });
const controller = particulars.controller!;

/** Names two own contacts as referents: the desk of day and night, and the one who answers for the agreement. */
async function nameReferents(key: 'section' | 'association', { uid, version }: Agreement) {
  const client = world.as(key, 'administrator');
  const roles = ['desk_24_7', 'referent'] as const;
  for (const role of roles)
    await placeContact(world, key, { role, email: `${role}@${key}.example` });
  const { items } = await client.contacts.list({ query: { organisation: world.orgs[key].uid } });
  const contacts = items
    .filter(({ role }) => (roles as readonly string[]).includes(role))
    .map((contact) => contact.uid);
  return client.agreements.referents({ params: { uid }, body: { contacts }, version });
}

test('what is missing is listed with whose it is, asked for at the signature, and filled in by each side', async () => {
  const draft = await police.agreements.draft({ body: bare('ORD-1') });
  const [section, association] = [world.orgs.section.uid, world.orgs.association.uid];
  const ofEach = ['controller', 'desk', 'referent'];
  const gaps = (of: Agreement) => of.missing.map(({ code, party }) => `${code} ${party}`);
  const ofDrafter = ['host', 'processors', 'administrators'].map((code) => `${code} ${section}`);
  expect(gaps(draft).slice(0, 3)).toEqual(ofDrafter);
  expect(gaps(draft).slice(3).sort()).toEqual(
    [section, association].flatMap((party) => ofEach.map((code) => `${code} ${party}`)).sort(),
  );
  await expect(sign(hub, draft)).rejects.toMatchObject({
    problem: {
      status: 409,
      code: 'agreement_incomplete',
      reasons: expect.arrayContaining([
        { code: 'missing_host', params: { party: world.orgs.section.name } },
        { code: 'missing_controller', params: { party: world.orgs.association.name } },
      ]),
    },
  });

  const params = { uid: draft.uid };
  const body = { ...bare('ORD-1'), clauses: { ...bare('').clauses, hosting } };
  const hosted = await police.agreements.change({ params, body, version: draft.version });
  const ours = await police.agreements.complete({
    params,
    body: { controller },
    version: hosted.version,
  });
  const theirs = await hub.agreements.complete({
    params,
    body: { controller: { ...controller, name: 'Associazione', capacity: 'joint' } },
    version: ours.version,
  });
  const once = await nameReferents('section', theirs);
  expect(gaps(once)).toEqual([`desk ${association}`, `referent ${association}`]);
  const whole = await nameReferents('association', once);
  expect(whole.missing).toEqual([]);
  const told = whole.particulars.find(({ party }) => party === association)!;
  expect(told.controller).toMatchObject({ name: 'Associazione', capacity: 'joint' });
  expect(told.contacts!.map(({ role }) => role).sort()).toEqual(['desk_24_7', 'referent']);
  // Each of these changes is another text.
  const hashes = [draft, hosted, ours, theirs, once, whole].map(({ textSha256 }) => textSha256);
  expect(new Set(hashes).size).toBe(hashes.length);

  const signed = await sign(hub, whole);
  await expect(
    hub.agreements.complete({ params, body: { controller }, version: signed.version }),
  ).rejects.toMatchObject({ problem: { code: 'wrong_state' } });
  expect(await sign(police, signed)).toMatchObject({ state: 'in_force', missing: [] });
});

test('a change of the draft keeps what the other side said, and a renewal begins with it', async () => {
  const draft = await police.agreements.draft({ body: inOrder(bare('ORD-2')) });
  const params = { uid: draft.uid };
  const changed = await police.agreements.change({
    params,
    body: { ...bare('ORD-2'), clauses: draft.clauses, title: 'Altro titolo' },
    version: draft.version,
  });
  expect(changed.particulars).toEqual(draft.particulars);
  const signed = await sign(hub, await sign(police, changed));
  const renewal = await hub.agreements.renew({
    params,
    body: { number: 'ORD-2B', from: '2028-01-01', to: '2029-01-01' },
  });
  expect(renewal.particulars).toEqual(signed.particulars);
  expect(renewal.missing).toEqual([]);
});

test('referents named after the signature answer from now on; what was signed stays as it was', async () => {
  const draft = await police.agreements.draft({ body: inOrder(bare('ORD-3')) });
  const signed = await sign(hub, await sign(police, draft));
  const after = await nameReferents('section', signed);
  expect(after.referents.length).toBeGreaterThan(0);
  expect(after).toMatchObject({ textSha256: draft.textSha256, particulars: draft.particulars });
});

test('one that was signed before all this was asked for stays in force and says what is missing', async () => {
  const draft = await police.agreements.draft({ body: inOrder(bare('ORD-4')) });
  const signed = await sign(hub, await sign(police, draft));
  await asOwner(
    world,
    `with a as (update agreement_party set particulars = '{}'
       where agreement_id = (select id from agreement where number = 'ORD-4') returning agreement_id)
     select count(*) from a`,
    [],
  );
  const found = await hub.agreements.show({ params: { uid: signed.uid } });
  expect(found.state).toBe('in_force');
  expect(found.missing.map(({ code }) => code)).toEqual(
    expect.arrayContaining(['controller', 'desk', 'referent']),
  );
});

test('what a party says of itself is written by that party or the drafter alone, and by nobody once it is signed', async () => {
  const draft = await hub.agreements.draft({ body: inOrder(bare('ORD-5')) });
  const [row] = await asOwner<{ id: string }>(world, 'select id from agreement where uid = $1', [
    draft.uid,
  ]);
  const write = async (key: 'section' | 'association' | 'cosc', of: 'section' | 'association') => {
    const actor = await world.actor(key, 'administrator');
    return world.composed.work.run(actor, (work) =>
      work.rows(sql`select write_particulars(${Number(row!.id)}, ${world.orgs[of].id}, '{}')`),
    );
  };
  await expect(write('cosc', 'section')).rejects.toThrow('does not change');
  await expect(write('section', 'association')).rejects.toThrow('does not change');
  await write('section', 'section');
  await write('association', 'section');
  const again = await hub.agreements.change({
    params: { uid: draft.uid },
    body: inOrder(bare('ORD-5')),
    version: draft.version,
  });
  await sign(police, again);
  await expect(write('association', 'association')).rejects.toThrow('does not change');
});

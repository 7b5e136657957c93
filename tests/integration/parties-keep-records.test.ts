import type { Client } from '@staffetta/contract';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { days } from '../../packages/server/src/platform/clock.ts';
import { asOwner, newcomer } from '../harness/newcomer.ts';
import { createWorld, type World } from '../harness/world.ts';

let world: World;
let hub: Client;
beforeAll(async () => {
  world = await createWorld();
  hub = world.as('association', 'administrator');
});
afterAll(() => world.stop());

const enter = (name: string, more = {}) =>
  hub.memberships.add({ body: { member: { name, ...more }, mandate: 'named' } });
const code = (error: unknown) => (error as { problem: { code: string } }).problem.code;
const refused = (run: Promise<unknown>) => run.then(() => 'done', code);

/** What was signed does not change, not even for the owner of the tables, unless the guard is taken away. */
const setClauses = (clauses: Record<string, boolean>) =>
  asOwner(
    world,
    `alter table agreement disable trigger agreement_guard;
     update agreement set clauses = clauses || '${JSON.stringify(clauses)}'
       where title = 'Protocollo Meridiana';
     alter table agreement enable trigger agreement_guard`,
  );

/** Keys of the audiences an organisation is in now. */
const audiences = async (orgUid: string) =>
  (
    await asOwner<{ key: string }>(
      world,
      `select a.key from audience_member m join audience a on a.id = m.audience_id
       join organisation o on o.id = m.org_id
       where o.uid = $1 and a.kind = 'rule' and m.to_position is null order by 1`,
      [orgUid],
    )
  ).map((row) => row.key);

test('a hub keeps the record of the firm it entered, until the firm leaves', async () => {
  const { uid, member, version } = await enter('Vivaio Sanremo', {
    sector: 'food',
    province: 'PT',
  });
  const params = { uid: member.uid };
  const facts = {
    name: 'Vivaio San Remo',
    sector: 'food',
    size: 'small',
    vatNumber: 'IT01234567897',
  } as const;
  const changed = await hub.organisations.change({ params, body: facts, version: 1 });
  expect(changed).toMatchObject({ ...facts, version: 2, mayChange: true });
  expect(changed.province).toBeUndefined();
  expect(await refused(hub.organisations.change({ params, body: facts, version: 1 }))).toBe(
    'version_conflict',
  );
  // Found under its new name, also without the accents or capitals it is written with.
  const found = await hub.memberships.list({ query: { name: 'VIVÀIO SAN R' } });
  expect(found.items.map((one) => one.member.uid)).toEqual([member.uid]);
  expect(await refused(enter('Vivaio San Remo srl', { vatNumber: 'IT01234567897' }))).toBe(
    'already_exists',
  );

  const own = await newcomer(world, member.uid);
  await own.memberships.end({ params: { uid }, version });
  const after = await hub.organisations.show({ params });
  expect(after).toEqual({
    ...{ uid: member.uid, name: 'Vivaio San Remo', kind: 'member', ties: ['former'] },
    ...{ version: 2, mayChange: false },
  });
  expect(await refused(hub.organisations.change({ params, body: facts, version: 2 }))).toBe(
    'not_allowed',
  );
});

test('audiences follow branch, sector and the end of a membership', async () => {
  const other = await hub.organisations.create({
    body: { name: 'Meridiana Sede Lucca', kind: 'branch', parent: world.orgs.association.uid },
  });
  const { id } = world.orgs.association;
  const entered = await enter('Segheria Appennino', { sector: 'manufacturing' });
  const { member } = entered;
  expect(await audiences(member.uid)).toEqual([`members:${id}`, `sector:${id}:manufacturing`]);

  const inBranch = await hub.memberships.change({
    params: { uid: entered.uid },
    body: { mandate: 'named', branch: other.uid },
    version: 1,
  });
  expect(inBranch.branch).toEqual({ uid: other.uid, name: other.name });
  expect(await audiences(member.uid)).toHaveLength(3);

  const own = await newcomer(world, member.uid);
  await own.organisations.change({
    params: { uid: member.uid },
    body: { name: 'Segheria Appennino', sector: 'energy' },
    version: 1,
  });
  expect(await audiences(member.uid)).toContain(`sector:${id}:energy`);
  expect(await audiences(member.uid)).not.toContain(`sector:${id}:manufacturing`);

  await hub.memberships.end({ params: { uid: entered.uid }, version: 2 });
  expect(await audiences(member.uid)).toEqual([]);
});

test.each([
  ['nothing of the past, and keeps what it saw', {}, false, true],
  ['the past where the clause says so', { newcomersSeePast: true }, true, true],
  [
    'nothing any more after leaving, where the clause says so',
    { leaversKeepPast: false },
    false,
    false,
  ],
])('a newcomer sees %s', async (_, clauses, past, kept) => {
  await setClauses({ newcomersSeePast: false, leaversKeepPast: true, ...clauses });
  const entered = await enter(`Ditta ${Object.keys(clauses)}`);
  const own = await newcomer(world, entered.member.uid);
  const span = async () => {
    const [row] = await asOwner<{ from_position: string; to_position: string | null }>(
      world,
      `select from_position, to_position from audience_member m join organisation o on o.id = m.org_id
       join audience a on a.id = m.audience_id where o.uid = $1 and a.key like 'members:%'`,
      [entered.member.uid],
    );
    return { from: Number(row!.from_position), to: row!.to_position && Number(row!.to_position) };
  };
  const joined = await span();
  expect(joined.from === 0).toBe(past);
  await own.memberships.end({ params: { uid: entered.uid }, version: 1 });
  const left = await span();
  expect(left.to !== joined.from).toBe(kept);
});

test('who left comes back, also where newcomers see the past', async () => {
  await setClauses({ newcomersSeePast: true, leaversKeepPast: true });
  const entered = await enter('Ditta che torna');
  const own = await newcomer(world, entered.member.uid);
  const before = await audiences(entered.member.uid);
  await own.memberships.end({ params: { uid: entered.uid }, version: 1 });
  expect(await audiences(entered.member.uid)).toEqual([]);
  const proposed = await hub.memberships.add({
    body: { member: { uid: entered.member.uid }, mandate: 'named' },
  });
  const params = { uid: proposed.uid };
  await own.memberships.answer({ params, body: { accept: true, mandate: 'named' }, version: 1 });
  expect(await audiences(entered.member.uid)).toEqual(before);
});

test('the mandate is narrowed by the hub, and widened only by the member', async () => {
  const proposed = await hub.memberships.add({
    body: { member: { uid: world.orgs.bank1.uid }, mandate: 'named' },
  });
  const bank = world.as('bank1', 'administrator');
  const params = { uid: proposed.uid };
  await bank.memberships.answer({ params, body: { accept: true, mandate: 'ask' }, version: 1 });
  const widen = { mandate: 'named' } as const;
  await expect(hub.memberships.change({ params, body: widen, version: 2 })).rejects.toMatchObject({
    problem: {
      code: 'invalid_input',
      fields: [{ pointer: '/mandate', detail: expect.stringContaining('consenso dell’aderente') }],
    },
  });
  await hub.memberships.change({ params, body: { mandate: 'never' }, version: 2 });
  expect(await bank.memberships.change({ params, body: widen, version: 3 })).toMatchObject(widen);
  expect(
    await refused(
      hub.memberships.add({ body: { member: { uid: world.orgs.bank1.uid }, mandate: 'ask' } }),
    ),
  ).toBe('already_exists');
});

test('each journal says which of its own people acted, and of others which organisation', async () => {
  const uid = (
    await hub.memberships.add({
      body: { member: { uid: world.orgs.bank4.uid }, mandate: 'named' },
    })
  ).uid;
  const answer = { params: { uid }, body: { accept: true, mandate: 'ask' }, version: 1 } as const;
  await world.as('bank4', 'administrator').memberships.answer(answer);
  const journalOf = async (player: 'association' | 'bank4') => {
    const { logs } = world.as(player, 'auditor');
    const own = (await logs.list()).items.find(({ kind }) => kind === 'private')!;
    return (await logs.export({ params: { uid: own.uid } })).text();
  };
  const bankers = world.people.bank4.administrator.uid;
  expect(await journalOf('bank4')).toContain(bankers);
  const told = await journalOf('association');
  expect(told).toContain(world.orgs.bank4.uid);
  expect(told).not.toContain(bankers);
});

test('contacts are overdue after ninety days, and confirmed without change, also for a kept firm', async () => {
  const { member } = await enter('Filatura Bisenzio');
  const body = { role: 'security', name: 'Rita', phone: '0574 604000', language: 'it' } as const;
  expect(await refused(hub.contacts.add({ body }))).toBe('invalid_input');
  const kept = await hub.contacts.add({
    body: { ...body, email: 'rita@bisenzio.example', organisation: member.uid },
  });
  expect(kept).toMatchObject({ phone: '+390574604000', overdue: false, mayChange: true });
  expect((await hub.contacts.overdue({ query: {} })).items).toEqual([]);
  world.clock.advance(days(91));
  const [late] = (await hub.contacts.overdue({ query: {} })).items;
  expect(late).toMatchObject({ uid: kept.uid, overdue: true, organisation: { uid: member.uid } });
  const confirmed = await hub.contacts.confirm({ params: { uid: kept.uid }, version: 1 });
  expect(confirmed).toMatchObject({ overdue: false, version: 2, name: 'Rita' });
  expect((await hub.contacts.overdue({ query: {} })).items).toEqual([]);

  const police = world.as('cosc', 'administrator');
  expect(await refused(police.contacts.list({ query: { organisation: member.uid } }))).toBe(
    'not_found',
  );
  await hub.contacts.remove({ params: { uid: kept.uid }, version: 2 });
  expect((await hub.contacts.list({ query: { organisation: member.uid } })).items).toEqual([]);
});

test('supplier and dependent know of a dependency, and either takes it back', async () => {
  const outsourcer = world.as('outsourcer', 'administrator');
  const bank = world.as('bank2', 'administrator');
  const service = await outsourcer.services.add({
    body: { name: 'Bonifici istantanei', sector: 'banking' },
  });
  const [seen] = (await bank.services.list({ query: { organisation: world.orgs.outsourcer.uid } }))
    .items;
  expect(seen).toMatchObject({ uid: service.uid, mayChange: false });
  await bank.dependencies.add({ body: { service: service.uid } });
  const clients = await outsourcer.dependencies.list({ query: { service: service.uid } });
  expect(clients.items.map((one) => one.dependent.name)).toEqual([world.orgs.bank2.name]);
  const params = { service: service.uid, dependent: world.orgs.bank2.uid };
  await outsourcer.dependencies.remove({ params });
  expect((await bank.dependencies.list({ query: {} })).items).toEqual([]);
  const retired = await outsourcer.services.retire({ params: { uid: service.uid }, version: 1 });
  expect(retired).toMatchObject({ retired: true, version: 2 });
  expect(await refused(bank.dependencies.add({ body: { service: service.uid } }))).toBe(
    'wrong_state',
  );
  const from = (client: Client) =>
    client.services.change({ params: { uid: service.uid }, body: { name: 'X' }, version: 2 });
  expect(await refused(from(bank))).toBe('not_allowed');
  expect(await refused(from(outsourcer))).toBe('wrong_state');
});

test('two changes at once: one is written, the other told of it', async () => {
  const { member } = await enter('Ditta Contesa');
  const params = { uid: member.uid };
  const ask = (name: string) => hub.organisations.change({ params, body: { name }, version: 1 });
  const answers = await Promise.all(['Ditta Uno', 'Ditta Due'].map((name) => refused(ask(name))));
  expect(answers.sort()).toEqual(['done', 'version_conflict']);
});

test('an agreement may oblige the members of its hub to a second factor', async () => {
  const required = async (uid: string) =>
    (
      await asOwner<{ needed: boolean }>(
        world,
        'select second_factor_required(id) as needed from organisation where uid = $1',
        [uid],
      )
    )[0]!.needed;
  const firm = world.orgs.firm1.uid;
  expect(await required(firm)).toBe(false);
  await setClauses({ secondFactorForMembers: true });
  expect(await required(firm)).toBe(true);
  expect(await required(world.orgs.bank2.uid)).toBe(false);
  await setClauses({ secondFactorForMembers: false });
});

test('members are found by the beginning of any word of their name, each once, page by page', async () => {
  const names = [
    'Officine Róssi S.r.l.',
    'Rossi e Rossini Tessuti',
    'Agenzia dell’Arno',
    'Grossi Carni',
  ];
  const added = [];
  for (const name of names)
    added.push(await hub.memberships.add({ body: { member: { name }, mandate: 'ask' } }));
  const found = async (name: string, who = hub, standing: 'current' | 'ended' = 'current') => {
    const first = await who.memberships.list({ query: { name, standing, limit: 1 } });
    const rest = first.next
      ? await who.memberships.list({ query: { name, standing, limit: 50, cursor: first.next } })
      : { items: [] };
    return [...first.items, ...rest.items].map(({ member }) => member.name);
  };
  expect(await found('rossi')).toEqual(['Rossi e Rossini Tessuti', 'Officine Róssi S.r.l.']);
  expect(await found('ROSSÌ S')).toEqual(['Officine Róssi S.r.l.']);
  expect(await found('rossin')).toEqual(['Rossi e Rossini Tessuti']);
  expect(await found('officine rossi')).toEqual(['Officine Róssi S.r.l.']);
  expect(await found('arno')).toEqual(['Agenzia dell’Arno']);
  expect(await found('ficine')).toEqual([]);
  expect(await found('r.l')).toEqual([]);
  expect(await found('100%')).toEqual([]);

  // Another hub's, and a branch's that is not theirs, are nobody's to find; names and standings that change are followed.
  expect(await found('rossi', world.as('outsourcer', 'administrator'))).toEqual([]);
  const branch = world.as('branch', 'administrator');
  expect(await found('rossi', branch)).toEqual([]);
  const [officine, tessuti] = added;
  await hub.memberships.change({
    params: { uid: officine!.uid },
    body: { branch: world.orgs.branch.uid, mandate: 'ask' },
    version: officine!.version,
  });
  expect(await found('rossi', branch)).toEqual(['Officine Róssi S.r.l.']);
  await hub.organisations.change({
    params: { uid: tessuti!.member.uid },
    body: { name: 'Bianchi Tessuti' },
    version: 1,
  });
  expect(await found('rossi')).toEqual(['Officine Róssi S.r.l.']);
  expect(await found('tessuti')).toEqual(['Bianchi Tessuti']);
  await hub.memberships.end({ params: { uid: tessuti!.uid }, version: tessuti!.version });
  expect(await found('tessuti')).toEqual([]);
  expect(await found('tessuti', hub, 'ended')).toEqual(['Bianchi Tessuti']);
});

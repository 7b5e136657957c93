import { randomUUID } from 'node:crypto';
import {
  type Client,
  type InputOf,
  type Operation,
  operations,
  ProblemError,
  urlOf,
  usualClauses,
} from '@staffetta/contract';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { cast, type PlayerKey } from '../harness/cast.ts';
import { particulars } from '../harness/in-order.ts';
import { createWorld, type World } from '../harness/world.ts';

// Over real HTTP: nobody learns of another member by any operation on parties, neither from an answer nor from
// the difference between two errors.

let world: World;
const seeded: Record<string, string> = {};
beforeAll(async () => {
  world = await createWorld();
  const bank2 = world.as('bank2', 'administrator');
  const hub = world.as('outsourcer', 'administrator');
  const service = await hub.services.add({
    body: { name: 'Core banking', sector: 'ict_services' },
  });
  seeded.hubService = service.uid;
  for (const key of ['bank1', 'bank2', 'bank3'] as const)
    await hub.dependencies.add({ body: { service: service.uid, dependent: world.orgs[key].uid } });
  const contact = await bank2.contacts.add({
    body: {
      role: 'security',
      name: 'Responsabile Ginevra',
      email: 'ginevra@smeraldo.example',
      phone: '+39 0574 123456',
      language: 'it',
    },
  });
  seeded.contact = contact.uid;
  const own = await bank2.services.add({ body: { name: 'Sportelli smeraldini' } });
  seeded.service = own.uid;
  seeded.membership = (await bank2.memberships.list({ query: {} })).items[0]!.uid;
  seeded.agreement = (await hub.agreements.list({ query: {} })).items[0]!.uid;
  seeded.organisation = world.orgs.bank2.uid;
});
afterAll(() => world.stop());

/** Every GET of these nouns without a parameter, and with each filter that names somebody. */
const nouns = [
  'organisations',
  'services',
  'dependencies',
  'contacts',
  'memberships',
  'agreements',
] as const;
const ops = nouns.flatMap((noun) => Object.values(operations[noun]) as Operation[]);

async function raw(key: PlayerKey, op: Operation, input: InputOf<Operation> = {}): Promise<string> {
  const response = await fetch(urlOf(world.origin, op, input), {
    method: op.method,
    headers: {
      authorization: `Bearer ${world.token(key, 'administrator')}`,
      ...(input.body ? { 'content-type': 'application/json' } : {}),
      ...(op.method === 'POST' ? { 'idempotency-key': randomUUID() } : {}),
      ...(op.versioned ? { 'if-match': '"1"' } : {}),
    },
    ...(input.body ? { body: JSON.stringify(input.body) } : {}),
  });
  const text = await response.text();
  return `${response.status} ${text.replace(/"instance":"[^"]*"/, '')}`;
}

/** Names a reader may meet: its own, and those of whom it works with. */
const mayMeet: Partial<Record<PlayerKey, PlayerKey[]>> = {
  bank1: ['bank1', 'outsourcer'],
  firm1: ['firm1', 'association', 'branch'],
  firm3: ['firm3', 'association', 'outsourcer'],
  branch: ['branch', 'association', 'firm1', 'firm2'],
  cosc: ['cosc', 'national', 'section', 'outsourcer', 'association'],
  section: ['section', 'cosc'],
  association: ['association', 'branch', 'firm1', 'firm2', 'firm3', 'cosc'],
};

test.each(Object.keys(mayMeet) as PlayerKey[])(
  'what %s can list holds no other name',
  async (key) => {
    const others = (Object.keys(cast) as PlayerKey[]).filter((one) => !mayMeet[key]!.includes(one));
    const forbidden = others.flatMap((one) => [world.orgs[one].name, world.orgs[one].uid]);
    const queries: Record<string, string | number>[] = [
      {},
      { limit: 1 },
      { name: 'Ban' },
      { name: 'smeraldo' },
    ];
    const seen: string[] = [];
    for (const op of ops.filter((op) => op.method === 'GET' && !op.params))
      for (const query of queries)
        seen.push(await raw(key, op, { query } as unknown as InputOf<Operation>));
    const whole = seen.join('\n');
    expect(whole).toContain(world.orgs[mayMeet[key]!.at(-1)!].name);
    for (const canary of [...forbidden, 'inevra', 'smeraldin']) expect(whole).not.toContain(canary);
  },
);

/** For each operation with a parameter: a body that is right, so that the id alone decides. */
const bodies: Record<string, unknown> = {
  'organisations.change': { name: 'Altro' },
  'services.change': { name: 'Altro' },
  'contacts.change': { role: 'legal', name: 'X', email: 'x@y.example', language: 'it' },
  'memberships.answer': { accept: false },
  'memberships.change': { mandate: 'never' },
  'agreements.sign': { signedBy: 'X', textSha256: 'ab'.repeat(32) },
  'agreements.terminate': { reason: 'X' },
  'agreements.referents': { contacts: [] },
  'agreements.complete': { controller: particulars.controller },
  'agreements.renew': { number: 'X', from: '2026-01-01', to: '2027-01-01' },
  'agreements.change': () => ({
    ...{ number: 'X', title: 'X', from: '2026-01-01', to: '2027-01-01' },
    clauses: usualClauses('association'),
    parties: [
      { organisation: world.orgs.bank1.uid, side: 'private' },
      { organisation: world.orgs.cosc.uid, side: 'police' },
    ],
  }),
};

test('an id of others is answered like one that does not exist, byte for byte', async () => {
  const withParams = ops.filter((op) => op.params);
  expect(withParams.length).toBeGreaterThanOrEqual(19);
  for (const op of withParams)
    for (const key of ['bank1', 'firm3', 'section', 'association'] as const) {
      const body = bodies[op.id];
      const filled = typeof body === 'function' ? body() : body;
      const ask = (id: string) =>
        raw(key, op, {
          params: { uid: id, service: id, dependent: world.orgs.bank2.uid },
          body: filled,
        } as unknown as InputOf<Operation>);
      const noun = op.id.split('.')[0]!;
      const foreign = { organisations: 'organisation', services: 'service', contacts: 'contact' };
      const kind = foreign[noun as keyof typeof foreign] ?? noun.replace(/s$/, '');
      const there = await ask(noun === 'dependencies' ? seeded.hubService! : seeded[kind]!);
      expect(there, `${op.id} as ${key}`).toBe(await ask(randomUUID()));
      expect(there, `${op.id} as ${key}`).toMatch(/^40[34] /);
    }
});

test('the same for ids in a body or a query', async () => {
  const bank1 = world.as('bank1', 'administrator');
  const firm3 = world.as('firm3', 'administrator');
  const police = world.as('cosc', 'administrator');
  const facts = { role: 'legal', name: 'X', email: 'x@y.example', language: 'it' } as const;
  const asks: Record<string, (client: Client, uid: string) => Promise<unknown>> = {
    'services of': (c, organisation) => c.services.list({ query: { organisation } }),
    'service for': (c, organisation) => c.services.add({ body: { organisation, name: 'X' } }),
    'contacts of': (c, organisation) => c.contacts.list({ query: { organisation } }),
    'contact for': (c, organisation) => c.contacts.add({ body: { organisation, ...facts } }),
    'dependent ': (c, dependent) =>
      c.dependencies.add({ body: { service: seeded.hubService!, dependent } }),
  };
  for (const [what, ask] of Object.entries(asks))
    for (const client of [bank1, firm3, police]) {
      const foreign = await refusal(() => ask(client, seeded.organisation!));
      expect(foreign, what).toEqual(await refusal(() => ask(client, randomUUID())));
    }
  const services: typeof asks = {
    'clients of': (c, service) => c.dependencies.list({ query: { service } }),
    'depends on': (c, service) => c.dependencies.add({ body: { service } }),
  };
  for (const [what, ask] of Object.entries(services)) {
    const foreign = await refusal(() => ask(bank1, seeded.service!));
    expect(foreign, what).toEqual(await refusal(() => ask(bank1, randomUUID())));
  }
  // The clients of one's own supplier are nobody's business either.
  expect(await refusal(() => services['clients of']!(bank1, seeded.hubService!))).toEqual(
    await refusal(() => services['clients of']!(bank1, randomUUID())),
  );
});

async function refusal(run: () => Promise<unknown>) {
  const error = await run().catch((caught: unknown) => caught);
  expect(error).toBeInstanceOf(ProblemError);
  const { instance: _, ...problem } = (error as ProblemError).problem;
  return problem;
}

test('a proposal gives the hub a name, no contact and no membership; declined, not even that', async () => {
  const hub = world.as('association', 'administrator');
  const bank = world.as('bank2', 'administrator');
  const uid = world.orgs.bank2.uid;
  const proposed = await hub.memberships.add({ body: { member: { uid }, mandate: 'named' } });
  const known = await hub.organisations.show({ params: { uid } });
  expect(known).toEqual({
    uid,
    name: world.orgs.bank2.name,
    kind: 'member',
    ties: ['proposed'],
    version: 1,
    mayChange: false,
  });
  expect(await refusal(() => hub.contacts.list({ query: { organisation: uid } }))).toMatchObject({
    code: 'not_found',
  });
  expect((await hub.memberships.list({ query: {} })).items.map((m) => m.member.uid)).not.toContain(
    uid,
  );
  await bank.memberships.answer({
    params: { uid: proposed.uid },
    body: { accept: false },
    version: proposed.version,
  });
  expect(await refusal(() => hub.organisations.show({ params: { uid } }))).toMatchObject({
    code: 'not_found',
  });
});

test('a cursor is its owner’s and its query’s', async () => {
  const hub = world.as('outsourcer', 'administrator');
  const first = await hub.memberships.list({ query: { limit: 2 } });
  const second = await hub.memberships.list({ query: { limit: 200, cursor: first.next! } });
  const all = [...first.items, ...second.items].map((m) => m.member.name);
  expect(all).toEqual([...all].sort());
  expect(all).toHaveLength(5);
  expect(second.next).toBeUndefined();
  const other = world.as('association', 'administrator');
  const attempts = [
    () => other.memberships.list({ query: { cursor: first.next! } }),
    () => hub.memberships.list({ query: { cursor: first.next!, name: 'b' } }),
    () => hub.organisations.list({ query: { cursor: first.next! } }),
    () => hub.memberships.list({ query: { cursor: `${first.next!.slice(0, -2)}xx` } }),
  ];
  for (const attempt of attempts)
    expect(await refusal(attempt)).toMatchObject({ code: 'cursor_invalid' });
});

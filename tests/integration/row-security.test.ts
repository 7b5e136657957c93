import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { PlayerKey } from '../harness/cast.ts';
import { type SecondLock, secondLock } from '../harness/second-lock.ts';
import { createWorld, type World } from '../harness/world.ts';
import { fillEveryTable } from './isolation/every-table.ts';
import { livelyMonth } from './isolation/lively-month.ts';
import { unknown, wordsOf } from './isolation/strangers.ts';

// The second lock by itself, table by table: no query helps with a predicate. And each policy taken out in turn, to
// see that it is what holds.

let world: World;
let lock: SecondLock;
beforeAll(async () => {
  world = await createWorld({ works: false });
  await livelyMonth(world);
  await fillEveryTable(world);
  lock = await secondLock(world.database);
}, 120_000);
afterAll(async () => {
  await lock.end();
  await world.stop();
});

/** Read before it is known who acts, or nobody's: no row security, and why. */
const unbound: Readonly<Record<string, string>> = {
  claim_link: 'the first administrator has no organisation yet; only a hash is kept',
  idempotency: 'the key holds the actor; asked before the use case, by that key alone',
  installation: 'one row, public',
  invitee: 'asked while signing in: which roles wait for their person',
  one_time: 'whoever brings the secret is nobody yet; only its hash is kept',
  passkey: 'asked while signing in, before it is known who acts',
  person: 'asked while signing in; a person may work for several organisations',
  role_grant: 'asked while signing in: it says for whom a person may act',
  secret_fingerprint:
    'compared at the start, when nobody acts; tells keys apart without telling them',
  session: 'asked by the hash of its secret, before it is known who acts',
  sign_in_failure: 'counted while signing in',
};

/** They let everybody pass, and say why. */
const open: Readonly<Record<string, string>> = {
  'observable_key.observable_key_read':
    'numbers only; which value lies under which key is no secret',
};

test('row security binds every table but those that say why not', () => {
  const free = lock.tables.filter(({ bound }) => !bound).map(({ table }) => table);
  expect(free).toEqual(Object.keys(unbound));
});

test('every table with a policy holds something, or nothing is proven', async () => {
  const tables = [...new Set(lock.policies.map(({ table }) => table))];
  const empty: string[] = [];
  for (const table of tables) if ((await lock.rowsOf(table)) === 0) empty.push(table);
  expect(empty).toEqual([]);
});

test('who acts for nobody reads no row of a table that is bound', async () => {
  const told: string[] = [];
  for (const { table, bound } of lock.tables)
    if (bound && (await lock.read(table, undefined)) !== '') told.push(table);
  expect(told).toEqual(['observable_key']);
});

test('each policy is missed when it is gone', { timeout: 120_000 }, async () => {
  const survivors: string[] = [];
  for (const policy of lock.policies) {
    const name = `${policy.table}.${policy.name}`;
    if (open[name]) continue;
    const before = await lock.attack(policy);
    expect(Object.keys(before).length, `${name} governs no right that is granted`).toBeGreaterThan(
      0,
    );
    for (const [command, outcome] of Object.entries(before))
      expect(outcome, `${name}: ${command} by nobody`).toMatch(/^0 rows$|row-level security/);
    const after = await lock.without(policy, () => lock.attack(policy));
    for (const [command, outcome] of Object.entries(after))
      if (outcome === before[command]) survivors.push(`${name}: ${command} ${outcome}`);
  }
  expect(survivors).toEqual([]);
});

describe.each(Object.entries(unknown) as [PlayerKey, PlayerKey[]][])('%s', (player, strangers) => {
  test.each(['analyst', 'administrator'] as const)(
    'as %s reads no word of those it may not know, whatever is asked of the tables',
    async (post) => {
      const actor = { org: world.orgs[player].id, person: world.people[player][post].id };
      const found: string[] = [];
      for (const { table, bound } of lock.tables)
        if (bound)
          for (const word of wordsOf(strangers, await lock.read(table, actor)))
            found.push(`${table}: ${word}`);
      expect(found).toEqual([]);
    },
  );
});

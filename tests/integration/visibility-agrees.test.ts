import { randomUUID } from 'node:crypto';
import { tlps } from '@staffetta/contract';
import fc from 'fast-check';
import { sql } from 'kysely';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  decide,
  type Marked,
  type Membership,
  type Showing,
} from '../../packages/server/src/disclosure/decide.ts';
import { visibleItem } from '../../packages/server/src/disclosure/index.ts';
import type { Micros } from '../../packages/server/src/platform/clock.ts';
import { type Connected, connect } from '../../packages/server/src/platform/database/connect.ts';
import { inTransaction } from '../../packages/server/src/platform/database/transaction.ts';
import { createDatabase, type TestDatabase } from '../harness/database.ts';

// Who may see an item is said three times: in decide(), in the query's predicate, in row security. This test makes
// small worlds at random and compares the three for every reader. Removing a clause from any one makes it fail
// (tests/mutation/visibility.mjs does just that).

const NOW = 1_000 as Micros;
const ORGS = [1, 2, 3] as const;
/** Two people act for organisation 1, one for 2 and for 1, one for 3. */
const READERS = [
  { orgId: 1, personId: 1 },
  { orgId: 1, personId: 2 },
  { orgId: 2, personId: 2 },
  { orgId: 2, personId: 3 },
  { orgId: 3, personId: 4 },
] as const;

const membership = fc.record({
  reader: fc.constantFrom(...READERS),
  wholeOrganisation: fc.boolean(),
  from: fc.constantFrom(0, 0, 100, 500),
  // One in two has left: `freq: 1` would mean that nobody ever does.
  length: fc.option(fc.constantFrom(0, 100, 400), { nil: undefined, freq: 2 }),
});
const audience = fc.record({
  kind: fc.constantFrom('person' as const, 'organisation' as const, 'rule' as const),
  members: fc.array(membership, { minLength: 1, maxLength: 4 }),
});
/** Rare, so that one barrier does not hide what the others would show. */
const seldom = fc.nat({ max: 4 }).map((n) => n === 0);
const item = fc.record({
  owner: fc.constantFrom(...ORGS),
  tlp: fc.constantFrom(...tlps),
  held: seldom,
  ending: fc.constantFrom(undefined, 'withdrawn' as const, 'recalled' as const),
  entries: fc.array(
    fc.record({
      audience: fc.nat({ max: 2 }),
      until: fc.constantFrom(undefined, undefined, undefined, 999, 1_000, 1_001),
      gap: fc.constantFrom(1, 50, 99, 100, 250),
    }),
    { minLength: 1, maxLength: 5 },
  ),
});
const smallWorld = fc.record({
  audiences: fc.array(audience, { minLength: 3, maxLength: 3 }),
  items: fc.array(item, { minLength: 1, maxLength: 6 }),
});
type SmallWorld = typeof smallWorld extends fc.Arbitrary<infer W> ? W : never;

let database: TestDatabase;
let owner: pg.Client;
let asOwner: Connected;
let asApp: Connected;

beforeAll(async () => {
  database = await createDatabase();
  owner = new pg.Client({
    connectionString: database.ownerUrl,
    options: '-c search_path=staffetta',
  });
  await owner.connect();
  asOwner = connect({ url: database.ownerUrl, max: 2 });
  asApp = connect({ url: database.appUrl, max: 2 });
  for (const id of ORGS)
    await owner.query(
      `insert into organisation (id, uid, kind, name, origin_installation, created_at)
       overriding system value values ($1, $2, 'member', $3, $2, '2026-01-01')`,
      [id, randomUUID(), `Organizzazione ${id}`],
    );
  for (const id of [1, 2, 3, 4])
    await owner.query(
      `insert into person (id, uid, name, email, created_at) overriding system value
       values ($1, $2, $3, $4, '2026-01-01')`,
      [id, randomUUID(), `Persona ${id}`, `p${id}@example.org`],
    );
});

afterAll(async () => {
  await owner.end();
  await asOwner.close();
  await asApp.close();
  await database.drop();
});

test('decide(), the predicate and row security agree for every reader', async () => {
  let allowed = 0;
  let denied = 0;
  await fc.assert(
    fc.asyncProperty(smallWorld, async (world) => {
      const placed = await place(world);
      for (const reader of READERS) {
        const expected = placed.items
          .filter((one) => {
            const facts = { now: NOW, showings: one.showings };
            return decide(reader, one.marked, facts).verdict === 'allow';
          })
          .map((one) => one.id);
        allowed += expected.length;
        denied += placed.items.length - expected.length;
        expect(await byPredicate(reader), 'predicate').toEqual(expected);
        expect(await byRowSecurity(reader), 'row security').toEqual(expected);
      }
    }),
    { numRuns: 250 },
  );
  // The worlds must exercise both verdicts, or the comparison says nothing.
  expect(allowed).toBeGreaterThan(300);
  expect(denied).toBeGreaterThan(300);
});

type Reader = (typeof READERS)[number];

async function byPredicate(reader: Reader): Promise<number[]> {
  const rows = await asOwner.rows(
    sql<{ id: number }>`select i.id from item i where ${visibleItem(reader, NOW)} order by i.id`,
  );
  return rows.map((row) => row.id);
}

function byRowSecurity(reader: Reader): Promise<number[]> {
  return inTransaction(asApp, async (trx) => {
    const { orgId, personId } = reader;
    trx.begin(
      `set local app.org = '${orgId}'; set local app.person = '${personId}'; set local app.now = '${NOW}'`,
    );
    const rows = await trx.rows(sql<{ id: number }>`select id from item order by id`);
    return rows.map((row) => row.id);
  });
}

/** Writes the world as the owner, past both locks, and gives back what decide() needs to know of it. */
async function place(world: SmallWorld) {
  await owner.query('truncate entry, audience_member, audience, item restart identity cascade');
  const memberships = new Map<number, Membership[]>();
  for (const [index, one] of world.audiences.entries()) {
    await owner.query('insert into audience (kind, key, owner_org) values ($1, $2, 1)', [
      one.kind,
      `a${index}`,
    ]);
    memberships.set(index, await placeMembers(index + 1, one.members));
  }
  const items: { id: number; marked: Marked; showings: Showing[] }[] = [];
  let position = 0;
  for (const [index, one] of world.items.entries()) {
    const id = index + 1;
    await owner.query(
      `insert into item (uid, kind, owner_org, controller_id, origin_installation, tlp, pap, held, ending, created_at)
       values ($1, 'report', $2, $2, $1, $3, 'GREEN', $4, $5, '2026-01-01')`,
      [randomUUID(), one.owner, one.tlp, one.held, one.ending],
    );
    const showings: Showing[] = [];
    for (const entry of one.entries) {
      position += entry.gap;
      await owner.query(
        `insert into entry (audience_id, position, item_id, version, kind, until) values ($1, $2, $3, 1, 'show', $4)`,
        [entry.audience + 1, position, id, entry.until],
      );
      showings.push({
        audience: world.audiences[entry.audience]!.kind,
        position,
        until: entry.until as Micros | undefined,
        memberships: memberships.get(entry.audience)!,
      });
    }
    const { owner: ownerOrg, tlp, held, ending } = one;
    items.push({ id, marked: { ownerOrg, tlp, pap: 'GREEN', held, ending }, showings });
  }
  return { items };
}

type Member = SmallWorld['audiences'][number]['members'][number];

async function placeMembers(audienceId: number, members: readonly Member[]) {
  const placed: Membership[] = [];
  for (const one of members) {
    const personId = one.wholeOrganisation ? undefined : one.reader.personId;
    const to = one.length === undefined ? undefined : one.from + one.length;
    const { rowCount } = await owner.query(
      `insert into audience_member (audience_id, org_id, person_id, from_position, to_position)
       values ($1, $2, $3, $4, $5) on conflict do nothing`,
      [audienceId, one.reader.orgId, personId, one.from, to],
    );
    if (rowCount) placed.push({ orgId: one.reader.orgId, personId, from: one.from, to });
  }
  return placed;
}

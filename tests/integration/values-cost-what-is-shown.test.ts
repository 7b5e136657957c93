import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { listCampaigns } from '../../packages/server/src/analysis/analysis.store.ts';
import { confirmedIndicators } from '../../packages/server/src/derivatives/index.ts';
import type { ActorWork } from '../../packages/server/src/identity/index.ts';
import { confirmedValues, listIndicators } from '../../packages/server/src/intelligence/index.ts';
import { confirmedIn } from '../../packages/server/src/relays/parents.store.ts';
import type { PlayerKey } from '../harness/cast.ts';
import { asOwner } from '../harness/newcomer.ts';
import { createWorld, type World } from '../harness/world.ts';

// Cost follows the answer (promise 12): a value that was seen a hundred thousand times by others costs who saw it once
// no more than any other. Counted by the database itself, functions and policies included, not by the clock.

const OTHERS = 100_000;
/** Rows and index entries that an answer of some lines may touch, both locks included. */
const AT_MOST = 1_000;
const common = { kind: 'domain', value: 'visto-da-tutti.top' };

let world: World;
let item: { id: number; uid: string };

// Half of them before and half after what the reader sees: whichever end a look-up begins at, it meets them first.
beforeAll(async () => {
  world = await createWorld({ works: false });
  await asOwner(world, `insert into observable (kind, value) values ('domain', $1)`, [
    common.value,
  ]);
  await seenByOthers();
  const tell = (player: PlayerKey) =>
    world.as(player, 'reporter').reports.send({
      body: {
        fact: 'phishing',
        title: 'Pagina falsa',
        text: `Visti ${common.value} e proposto-e-basta.top`,
        tlp: 'AMBER',
        indicators: { confirm: [common] },
      },
    });
  const { uid } = await tell('bank1');
  await tell('bank2');
  const [row] = await asOwner<{ id: string }>(world, 'select id from item where uid = $1', [uid]);
  item = { id: Number(row!.id), uid };
  await seenByOthers();
  await asOwner(world, 'analyze');
}, 120_000);

const seenByOthers = () =>
  asOwner(
    world,
    `with other as (
       insert into item (uid, kind, owner_org, controller_id, origin_installation, tlp, pap, created_at)
       select gen_random_uuid(), 'report', $1::bigint, $1, gen_random_uuid(), 'AMBER', 'AMBER', now()
       from generate_series(1, ${OTHERS / 2}) returning id)
     insert into item_observable (item_id, owner_org, observable_id, state, place, written)
     select other.id, $1, o.id, 'confirmed', 'hand', $2
     from other, observable o where o.kind = 'domain' and o.value = $2`,
    [world.orgs.firm1.id, common.value],
  );
afterAll(() => world.stop());

/** Table rows and index entries that one transaction read, whoever asked: query, policy or function. */
const counter = sql<{ n: number }>`select sum(pg_stat_get_xact_tuples_returned(c.oid))::int as n
  from pg_class c where c.relnamespace = 'staffetta'::regnamespace and c.relkind in ('r', 'i')`;

async function asked<T>(key: PlayerKey, ask: (work: ActorWork) => Promise<readonly T[]>) {
  const actor = await world.actor(key);
  return world.composed.work.run(actor, async (work) => {
    const before = (await work.row(counter))!.n;
    const rows = await ask(work);
    return { rows, touched: (await work.row(counter))!.n - before };
  });
}

describe('a value that a hundred thousand others saw', () => {
  test.each<[string, (work: ActorWork) => Promise<readonly object[]>]>([
    ['the indicators of a report', (work) => listIndicators(work, item.id, false)],
    ['the values of a report', (work) => confirmedValues(work, item.id)],
    ['what a recall follows', (work) => confirmedIndicators(work, item.id)],
    ['what may go along with a relay', (work) => confirmedIn(work, [item.id])],
  ])('costs the reader of one no more: %s', async (_, ask) => {
    const { rows, touched } = await asked('outsourcer', ask);
    expect(rows).toEqual([expect.objectContaining(common)]);
    expect(touched).toBeLessThan(AT_MOST);
  });

  test('costs the office that has it in a campaign no more', async () => {
    const { rows, touched } = await asked('outsourcer', (work) =>
      listCampaigns(work, Number.MAX_SAFE_INTEGER, 20),
    );
    expect(rows).toEqual([expect.objectContaining({ shared: [common] })]);
    expect(touched).toBeLessThan(AT_MOST);
  });
});

describe('values are read through the item that holds them', () => {
  const values = (key: PlayerKey) =>
    asked(key, (work) =>
      work.rows(
        sql<{
          value: string;
        }>`select value from values_of(array[${item.id}::bigint]) order by value`,
      ),
    ).then(({ rows }) => rows.map(({ value }) => value));

  test('by who wrote it: all; by who received it: what was confirmed; by others: none', async () => {
    expect(await values('bank1')).toEqual(['proposto-e-basta.top', common.value]);
    expect(await values('outsourcer')).toEqual([common.value]);
    for (const other of ['bank2', 'cosc', 'association'] as const)
      expect(await values(other)).toEqual([]);
  });

  test('never from the table itself', async () => {
    await expect(
      asked('bank1', (work) => work.rows(sql<{ id: number }>`select id from observable`)),
    ).rejects.toThrow('permission denied');
  });

  test('and no longer once it was withdrawn, from the campaign neither', async () => {
    const { items } = await world
      .as('bank2', 'reporter')
      .reports.list({ query: { box: 'outbox' } });
    for (const [key, uid] of [
      ['bank1', item.uid],
      ['bank2', items[0]!.uid],
    ] as const) {
      const { version } = await world.as(key, 'reporter').reports.show({ params: { uid } });
      await world.as(key, 'reporter').reports.withdraw({ params: { uid }, version, body: {} });
    }
    expect(await values('outsourcer')).toEqual([]);
    const campaigns = await asked('outsourcer', (work) =>
      listCampaigns(work, Number.MAX_SAFE_INTEGER, 20),
    );
    expect(campaigns.rows).toEqual([expect.objectContaining({ shared: [] })]);
  });
});

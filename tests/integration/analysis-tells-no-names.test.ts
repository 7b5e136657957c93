import type { Hit, IndicatorKey } from '@staffetta/contract';
import { sql } from 'kysely';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { hitsQuery } from '../../packages/server/src/analysis/analysis.store.ts';
import { cast, type PlayerKey } from '../harness/cast.ts';
import { relaying } from '../harness/relaying.ts';
import { createWorld, type World } from '../harness/world.ts';

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.stop());

const domain = (value: string): IndicatorKey => ({ kind: 'domain', value });
const ip = (value: string): IndicatorKey => ({ kind: 'ipv4', value });
const DAY = 24 * 3600;

/** A report to the sender's usual recipient, with confirmed values; gives its uid. */
async function tell(player: PlayerKey, confirm: IndicatorKey[], more: object = {}) {
  const { uid } = await world.as(player, 'reporter').reports.send({
    body: {
      fact: 'phishing',
      title: `Falsa pagina (${player})`,
      text: `Visto: ${confirm.map(({ value }) => value).join(' ')}`,
      tlp: 'AMBER',
      indicators: { confirm },
      ...more,
    },
  });
  return uid;
}

const related = async (player: PlayerKey, uid: string) =>
  (await world.as(player).analysis.related({ params: { uid } })).hits;
const uidsOf = (hits: readonly Hit[]) => hits.map(({ uid }) => uid);
const othersOf = async (player: PlayerKey, uid: string) =>
  (await world.as(player).analysis.seenByOthers({ params: { uid } })).values;
const nameOf = (player: PlayerKey) => cast[player].name;

describe('related', () => {
  test('the hub sees what shares a value: exact before weak, and how', async () => {
    const parent = await tell('bank2', [domain('www.lure-uno.top'), ip('185.216.68.4')]);
    const net = await tell('bank3', [ip('185.216.68.97')]);
    const same = await tell('bank4', [domain('login.lure-uno.top')]);
    const asked = await tell('bank1', [domain('login.lure-uno.top'), ip('185.216.68.1')]);
    const hits = await related('outsourcer', asked);
    expect(hits[0]).toMatchObject({
      uid: same,
      kind: 'report',
      own: false,
      from: { name: nameOf('bank4') },
      shared: [{ kind: 'domain', value: 'login.lure-uno.top', how: 'exact' }],
    });
    expect(uidsOf(hits).slice(1).sort()).toEqual([parent, net].sort());
    expect(hits.find(({ uid }) => uid === parent)?.shared).toEqual([
      { kind: 'parent-domain', value: 'lure-uno.top', how: 'parent-domain' },
      { kind: 'net24', value: '185.216.68.0/24', how: 'net24' },
    ]);
  });

  test('a bank never gets another bank’s report, by report or by value', async () => {
    const mine = await tell('bank1', [domain('solo-canarina.top')]);
    await tell('bank2', [domain('solo-canarina.top')]);
    expect(await related('bank1', mine)).toEqual([]);
    const found = await world.as('bank1').analysis.lookUp({ query: domain('solo-canarina.top') });
    expect(uidsOf(found.hits)).toEqual([mine]);
    const third = await world.as('bank3').analysis.lookUp({ query: domain('solo-canarina.top') });
    expect(third).toEqual({ hits: [] });
  });

  test('what was released to a bank is found, under the name of who sent it', async () => {
    const told = await tell('bank2', [domain('nota-inoltrata.top')], {
      relayPolicy: {
        allowed: true,
        tiers: ['hub', 'branch', 'member', 'police_national'],
        sectors: 'all',
        attribution: 'anonymous',
      },
    });
    const relay = await relaying(world).relayed([told]);
    const mine = await tell('bank1', [domain('nota-inoltrata.top')]);
    const hits = await related('bank1', mine);
    expect(hits).toMatchObject([
      { uid: relay.uid, kind: 'relay', from: { name: nameOf('outsourcer') } },
    ]);
    expect(JSON.stringify(hits)).not.toContain(nameOf('bank2'));
  });

  test('values on a warning list link nothing', async () => {
    const known = ip('8.8.8.8');
    await tell('bank2', [known]);
    const mine = await tell('bank1', [known]);
    expect(await related('outsourcer', mine)).toEqual([]);
    const found = await world.as('outsourcer').analysis.lookUp({ query: known });
    expect(found).toMatchObject({ hits: [], warning: { reason: 'public-dns' } });
  });

  test('what was struck or taken back is not found; what is confirmed later is', async () => {
    const value = domain('preso-indietro.top');
    const struck = await tell('bank2', [value]);
    const withdrawn = await tell('bank3', [value]);
    const late = await tell('bank4', []);
    const mine = await tell('bank1', [value]);
    expect(uidsOf(await related('outsourcer', mine)).sort()).toEqual([struck, withdrawn].sort());
    const indicators = [value];
    const [two, three, four] = [world.as('bank2'), world.as('bank3'), world.as('bank4')];
    await two.indicators.strike({ params: { uid: struck }, body: { indicators } });
    const { version } = await three.reports.show({ params: { uid: withdrawn } });
    await three.reports.withdraw({ params: { uid: withdrawn }, version, body: {} });
    await four.indicators.confirm({ params: { uid: late }, body: { indicators } });
    expect(uidsOf(await related('outsourcer', mine))).toEqual([late]);
  });

  test('of a value seen often, a bounded number is given', async () => {
    const value = domain('vista-spesso.top');
    for (let n = 0; n < 23; n++) await tell('bank2', [value]);
    const mine = await tell('bank1', [value]);
    expect(await related('outsourcer', mine)).toHaveLength(20);
  });

  test('a report that may not be seen is as one that does not exist', async () => {
    const theirs = await tell('bank2', [domain('non-esiste.top')]);
    for (const op of ['related', 'seenByOthers'] as const)
      await expect(
        world.as('bank1').analysis[op]({ params: { uid: theirs } }),
      ).rejects.toMatchObject({ problem: { code: 'not_found' } });
  });

  test('a value that is none of its kind is refused', async () => {
    await expect(
      world.as('bank1').analysis.lookUp({ query: { kind: 'ipv4', value: 'ciao' } }),
    ).rejects.toMatchObject({ problem: { code: 'invalid_input' } });
  });
});

describe('seen by others', () => {
  test('nothing below k; from k up a band, of the days that are over, and nobody’s name', async () => {
    const value = domain('onda-lunga.top');
    const mine = await tell('bank1', [value]);
    await tell('bank2', [value]);
    await tell('bank3', [value]);
    world.clock.advance(DAY);
    expect(await othersOf('bank1', mine)).toEqual([]);
    await tell('bank4', [value]);
    // Told today: the count of today does not move.
    expect(await othersOf('bank1', mine)).toEqual([]);
    world.clock.advance(DAY);
    expect(await othersOf('bank1', mine)).toEqual([{ ...value, others: { from: 3, to: 5 } }]);
    expect(await othersOf('bank1', mine)).toHaveLength(1);
  });

  test('the same fact told up the chain counts once, and a reader is left out', async () => {
    const value = domain('stesso-fatto.top');
    const mine = await tell('bank1', [value]);
    await tell('bank2', [value]);
    const onBehalf = { onBehalfOf: world.orgs.bank1.uid };
    await tell('outsourcer', [value], onBehalf);
    await tell('bank3', [value]);
    world.clock.advance(DAY);
    // Two others: neither oneself nor the hub that spoke for oneself.
    expect(await othersOf('bank1', mine)).toEqual([]);
  });

  test('a band does not move within the day, even when a report is taken back', async () => {
    const value = domain('resta-ferma.top');
    const mine = await tell('bank1', [value]);
    const gone = await tell('bank2', [value]);
    await tell('bank3', [value]);
    await tell('bank4', [value]);
    world.clock.advance(DAY);
    const before = await othersOf('bank1', mine);
    expect(before).toEqual([{ ...value, others: { from: 3, to: 5 } }]);
    const bank = world.as('bank2');
    const { version } = await bank.reports.show({ params: { uid: gone } });
    await bank.reports.withdraw({ params: { uid: gone }, version, body: {} });
    await tell('firm3', [value], { recipient: world.orgs.outsourcer.uid });
    expect(await othersOf('bank1', mine)).toEqual(before);
    // A week later nobody has told it within seven days.
    world.clock.advance(9 * DAY);
    expect(await othersOf('bank1', mine)).toEqual([]);
  });
});

describe('campaigns', () => {
  const campaignWith = async (player: PlayerKey, value: string) =>
    (await world.as(player).analysis.campaigns({ query: {} })).items.find((one) =>
      one.hits.some(({ shared }) => shared.some((it) => it.value === value)),
    );

  test('two organisations with the same value make one for their hub; nobody else gets it', async () => {
    const first = await tell('bank1', [domain('campagna-a.top'), domain('campagna-b.top')]);
    expect(await campaignWith('outsourcer', 'campagna-a.top')).toBeUndefined();
    await tell('bank1', [domain('campagna-a.top')]);
    expect(await campaignWith('outsourcer', 'campagna-a.top')).toBeUndefined();
    const second = await tell('bank2', [domain('campagna-a.top'), domain('campagna-b.top')]);
    const proposed = await campaignWith('outsourcer', 'campagna-a.top');
    expect(proposed).toMatchObject({ state: 'proposed', version: 1 });
    expect(uidsOf(proposed!.hits)).toEqual(expect.arrayContaining([first, second]));
    expect(await campaignWith('outsourcer', 'campagna-b.top')).toMatchObject({
      uid: proposed!.uid,
    });
    for (const other of ['cosc', 'association'] as const)
      expect(await campaignWith(other, 'campagna-a.top')).toBeUndefined();
    await expect(world.as('bank1').analysis.campaigns({ query: {} })).rejects.toMatchObject({
      problem: { code: 'not_allowed' },
    });
  });

  test('an analyst confirms or dismisses; what was dismissed is not proposed again', async () => {
    const value = domain('campagna-scartata.top');
    await tell('bank1', [value]);
    await tell('bank2', [value]);
    const { uid, version } = (await campaignWith('outsourcer', value.value))!;
    const hub = world.as('outsourcer').analysis;
    const params = { uid };
    await expect(
      world.as('association').analysis.confirmCampaign({ params, version }),
    ).rejects.toMatchObject({ problem: { code: 'not_found' } });
    const confirmed = await hub.confirmCampaign({ params, version });
    expect(confirmed).toEqual({ uid, version: 2, state: 'confirmed' });
    await expect(hub.dismissCampaign({ params, version })).rejects.toMatchObject({
      problem: { code: 'version_conflict' },
    });
    await hub.dismissCampaign({ params, version: 2 });
    await expect(hub.confirmCampaign({ params, version: 3 })).rejects.toMatchObject({
      problem: { code: 'wrong_state' },
    });
    await tell('bank3', [value]);
    const { items } = await hub.campaigns({ query: {} });
    const holding = items.filter(({ hits }) =>
      hits.some(({ shared }) => shared[0]?.value === value.value),
    );
    expect(holding).toMatchObject([{ uid, state: 'dismissed' }]);
  });
});

test('a look-up goes through the index, whatever the table has grown to', async () => {
  const client = new pg.Client({
    connectionString: world.database.ownerUrl,
    options: '-c search_path=staffetta',
  });
  await client.connect();
  try {
    await client.query(`insert into observable_entry
      select o, a, n, n from generate_series(1000001, 1000010) o, generate_series(1, 5) a,
        generate_series(1, 1500) n`);
    await client.query('analyze observable_entry');
    const actor = await world.actor('outsourcer');
    const rows = await world.composed.work.run(actor, (work) => {
      const keys = [{ ...domain('login.lure-uno.top'), how: 'exact' as const }];
      return work.rows(sql<{ 'QUERY PLAN': string }>`explain ${hitsQuery(work, keys, undefined)}`);
    });
    const plan = rows.map((row) => row['QUERY PLAN']).join('\n');
    expect(plan).toMatch(/Index (Only )?Scan Backward using observable_entry_pkey/);
    expect(plan).toMatch(/Index Cond: .*"position" < mine\.until/);
    expect(plan).not.toMatch(
      /(Seq|Bitmap Heap) Scan on (observable_entry|item_observable|entry)\b/,
    );
  } finally {
    await client.end();
  }
});

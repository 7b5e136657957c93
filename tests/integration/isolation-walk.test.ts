import type { Band } from '@staffetta/contract';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { PlayerKey, Post } from '../harness/cast.ts';
import { createMailSink, type MailSink } from '../harness/mail-sink.ts';
import { everyUid, type Ids, readEverything, type Told, tryEverything } from '../harness/walk.ts';
import { createWorld, type World } from '../harness/world.ts';
import { livelyMonth } from './isolation/lively-month.ts';
import { sights } from './isolation/shared-sights.ts';
import { members, others, unknown, wordsOf } from './isolation/strangers.ts';

// Three banks and three firms in two hubs, the hubs, the police: each walks every operation with every id that
// exists, and tries to change what is not theirs. In every byte they are told we look for the names of those
// they may not know, and for words that stand only in others' texts.

let world: World;
let mail: MailSink;
let ids: Ids;
beforeAll(async () => {
  mail = await createMailSink();
  world = await createWorld({
    mail: { url: mail.url, from: 'Staffetta <s@hub.example>' },
  } as never);
  await livelyMonth(world);
  ids = await everyUid(world, 40);
}, 120_000);
afterAll(async () => {
  await world.stop();
  await mail.stop();
});

const posts: Post[] = ['analyst', 'auditor'];

/** Global codes tell as much as names: who has one can follow it, or propose something to it and read the name. */
const codesOf = (strangers: readonly PlayerKey[], { path, bytes }: Told) =>
  strangers
    .flatMap((one) => [world.orgs[one], ...Object.values(world.people[one])])
    .filter(({ uid }) => bytes.includes(uid) && !path.includes(uid))
    .map(({ name }) => `the code of ${name}`);

const leaks = (told: readonly Told[], strangers: readonly PlayerKey[]) =>
  told.flatMap((one) =>
    [...wordsOf(strangers, one.bytes), ...codesOf(strangers, one)].map(
      (word) => `${one.op} ${one.status} ${one.path}: ${word}`,
    ),
  );

/** Nothing (fewer than k), or from k or more to another number, or without an end. */
const isBand = (count: Band | number, k: number) =>
  typeof count === 'object' &&
  (count.from === undefined ? count.to === undefined : count.from >= k && count.from !== count.to);

/** Answers that count organisations below k, or not in a band. */
const countsBelow = (k: number, told: readonly Told[]) =>
  told
    .filter(({ op, status }) => op.startsWith('analysis.') && status === 200)
    .flatMap(({ op, path, bytes }) =>
      [...bytes.matchAll(/"(?:others|organisations)":(\{[^}]*\}|[^{,}]+)/g)]
        .map(([, count]) => JSON.parse(count!))
        .filter((count) => !isBand(count, k))
        .map((count) => `${op} ${path}: ${JSON.stringify(count)}`),
    );

// Before the walk, which withdraws reports of its own.
describe('what several saw', () => {
  const mine = async (bank: PlayerKey) => {
    const { items } = await world.as(bank).reports.list({ query: { box: 'outbox' } });
    return items.map(({ uid }) => ({ params: { uid } }));
  };

  test.each(['bank1', 'bank2', 'bank3', 'bank4'] as const)(
    'is a band to %s, only where k others told it, and nothing below',
    async (bank) => {
      const { analysis } = world.as(bank);
      const own = await mine(bank);
      const counts = await Promise.all(own.map((one) => analysis.seenByOthers(one)));
      expect(counts.flatMap(({ values }) => values)).toEqual([
        { ...sights.reachesK, others: { from: 3, to: 5 } },
      ]);
      // What others told is found by nobody who may not read it, by value as little as by neighbourhood.
      const hits = (await Promise.all(own.map((one) => analysis.related(one)))).flatMap(
        (answer) => answer.hits,
      );
      expect(hits.filter((hit) => !hit.own && hit.kind === 'report')).toEqual([]);
      expect(JSON.stringify(hits)).not.toContain('rete-debole');
    },
  );

  test('is found by the hub, the same value and the neighbouring one', async () => {
    const [first] = await mine('bank1').then((all) => all.slice(-1));
    const { hits } = await world.as('outsourcer').analysis.related(first!);
    const shared = hits.flatMap((hit) => hit.shared.map(({ how, value }) => `${how} ${value}`));
    expect(shared).toEqual(
      expect.arrayContaining([
        'exact onda-comune.top',
        'parent-domain rete-debole.top',
        'net24 185.216.68.0/24',
      ]),
    );
  });

  const campaignsOf = async (player: PlayerKey) => {
    const { items } = await world.as(player).analysis.campaigns({ query: {} });
    return new Map(
      items.map(({ hits, organisations }) => [hits[0]?.shared[0]?.value, organisations]),
    );
  };

  test('is a campaign to an office, counted from k up', async () => {
    const hub = await campaignsOf('outsourcer');
    expect(hub.get(sights.tooFew.value)).toEqual({});
    expect([...hub.values()]).toContainEqual({ from: 3, to: 5 });
    const police = await campaignsOf('cosc');
    expect(police.get(sights.policeReachesK.value)).toEqual({ from: 3, to: 5 });
    expect(police.get(sights.policeTooFew.value)).toEqual({});
    for (const stranger of ['association', 'national', 'section'] as const)
      expect(await campaignsOf(stranger)).toEqual(new Map());
  });
});

describe.each(Object.entries(unknown) as [PlayerKey, PlayerKey[]][])('%s', (player, strangers) => {
  test.each(posts)('as %s is told nothing of those it may not know', async (post) => {
    const told = await readEverything(world, player, post, ids);
    expect(told.filter((one) => one.status >= 500)).toEqual([]);
    expect(leaks(told, strangers)).toEqual([]);
    expect(countsBelow(3, told)).toEqual([]);
    // The walk must open doors, or it proves nothing.
    expect(told.filter((one) => one.status === 200).length).toBeGreaterThan(3);
  });

  test('changes nothing that is not its own, and learns nothing by trying', async () => {
    const told = await tryEverything(world, player, 'administrator', ids);
    expect(told.filter((one) => one.status >= 500)).toEqual([]);
    expect(leaks(told, strangers)).toEqual([]);
  });
});

test('no mail tells one member of another', () => {
  expect(mail.mails.length).toBeGreaterThan(0);
  for (const arrived of mail.mails)
    for (const player of members) {
      if (!arrived.to.some((address) => address.endsWith(`@${player}.example`))) continue;
      const told = [{ op: 'mail', path: '', status: 0, bytes: arrived.raw }];
      expect(leaks(told, others(player)), `to ${player}`).toEqual([]);
      expect(arrived.to).toHaveLength(1);
    }
});

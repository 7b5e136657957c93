import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { cast, type PlayerKey, type Post } from '../harness/cast.ts';
import { createMailSink, type MailSink } from '../harness/mail-sink.ts';
import { everyUid, type Ids, readEverything, type Told, tryEverything } from '../harness/walk.ts';
import { createWorld, type World } from '../harness/world.ts';
import { livelyMonth } from './isolation/lively-month.ts';

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
  ids = await everyUid(world, 20);
}, 120_000);
afterAll(async () => {
  await world.stop();
  await mail.stop();
});

const name = (player: PlayerKey) => cast[player].name;
const members: PlayerKey[] = ['bank1', 'bank2', 'bank3', 'bank4', 'firm1', 'firm2', 'firm3'];
const others = (player: PlayerKey) => members.filter((one) => one !== player);

/** Who must stay unknown to whom: names, and the canary words of their texts. */
const unknown: Partial<Record<PlayerKey, PlayerKey[]>> = {
  bank1: [...others('bank1'), 'association', 'branch'],
  bank2: [...others('bank2'), 'association', 'branch'],
  bank4: [...others('bank4'), 'association', 'branch'],
  firm1: [...others('firm1'), 'outsourcer'],
  firm3: others('firm3'),
  outsourcer: ['firm1', 'firm2', 'association', 'branch'],
  association: ['bank1', 'bank2', 'bank3', 'bank4', 'outsourcer'],
  branch: ['bank1', 'bank2', 'bank3', 'bank4', 'outsourcer', 'firm3'],
  // bank1 let itself be named; bank2 was told without a name, bank4 never.
  cosc: ['bank2', 'bank4', 'firm2', 'firm3'],
  national: ['bank1', 'bank2', 'bank3', 'bank4', 'firm1', 'firm2', 'firm3'],
  section: ['bank1', 'bank2', 'bank3', 'bank4', 'firm1', 'firm2', 'firm3', 'outsourcer'],
};

const canaryOf = (player: PlayerKey) => `canarino${player}`;
const posts: Post[] = ['analyst', 'auditor'];

const leaks = (told: readonly Told[], strangers: readonly PlayerKey[]) =>
  told.flatMap(({ op, path, status, bytes }) =>
    strangers
      .flatMap((one) => [name(one), canaryOf(one), `@${one}.example`])
      .filter((word) => bytes.toLowerCase().includes(word.toLowerCase()))
      .map((word) => `${op} ${status} ${path}: ${word}`),
  );

describe.each(Object.entries(unknown) as [PlayerKey, PlayerKey[]][])('%s', (player, strangers) => {
  test.each(posts)('as %s is told nothing of those it may not know', async (post) => {
    const told = await readEverything(world, player, post, ids);
    expect(told.filter((one) => one.status >= 500)).toEqual([]);
    expect(leaks(told, strangers)).toEqual([]);
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

import { compareLogs, verifyLog } from '@staffetta/journal';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { UnitOfWork } from '../../packages/server/src/platform/database/unit-of-work.ts';
import type { FileStore } from '../../packages/server/src/platform/files/index.ts';
import {
  begin,
  beginHeld,
  eraseAll,
  eraseSome,
  listErased,
} from '../../packages/server/src/retention/index.ts';
import { rowsAsOwner } from '../harness/database.ts';
import { mortal } from '../harness/mortal.ts';
import { relaying } from '../harness/relaying.ts';
import { tablesHolding } from '../harness/search-everything.ts';
import { createWorld, type World } from '../harness/world.ts';

let world: World;
beforeAll(async () => {
  world = await createWorld({ works: false });
});
afterAll(() => world.stop());

const nobody = { orgId: undefined, personId: undefined };
const noFiles = { delete: async () => {} } as unknown as FileStore;
const words = (n: number) => [
  `pervinca${n}`,
  `${n}-pervinca-cattiva.com`,
  `+39347555${String(1000 + n)}`,
];

/** A police note to a hub, passed on to its members, with a conversation. */
async function noteAndRelay(n: number) {
  const [word, domain, phone] = words(n);
  const note = await relaying(world).noted('GREEN', `${word} su ${domain}, chiama ${phone}.`);
  const params = { uid: note };
  await world.as('cosc').indicators.confirm({
    params,
    body: { indicators: [{ kind: 'domain', value: domain! }] },
  });
  await world
    .as('outsourcer')
    .messages.send({ params, body: { text: `Visto, ${word} ${phone}.` } });
  const relay = await relaying(world).relayed([note]);
  return { note, relay: relay.uid };
}

const idOf = async (uid: string) =>
  Number(
    (
      await rowsAsOwner(world.database.ownerUrl, 'select id from staffetta.item where uid = $1', [
        uid,
      ])
    )[0]!.id,
  );

const worker = (work: UnitOfWork) => ({
  work,
  files: noFiles,
  erasureList: world.erasureList,
  logError: fail,
});
const fail = (error: unknown) => {
  throw error;
};

async function sharedLog(player: 'cosc' | 'outsourcer') {
  const { items } = await world.as(player, 'auditor').logs.list();
  const log = items.find((one) => one.kind === 'shared')!;
  const blob = await world.as(player, 'auditor').logs.export({ params: { uid: log.uid } });
  const file = Buffer.from(await blob.arrayBuffer());
  return async function* () {
    yield file;
  };
}

let round = 0;
test('killed wherever it may be, it goes on, nothing of the text is left, and the logs verify at every point', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.uniqueArray(fc.integer({ min: 1, max: 14 }), { maxLength: 4 }),
      async (kills) => {
        round += 1;
        const { note, relay } = await noteAndRelay(round);
        const before = await sharedLog('outsourcer');
        const unit = world.composed.work;
        await unit.run(nobody, async (work) => begin(work, await idOf(note), undefined, 'owner'));
        // Nobody reads either from here on, however long the rest takes.
        for (const [player, uid] of [
          ['outsourcer', note],
          ['bank1', relay],
        ] as const)
          expect(JSON.stringify(await shown(player, uid))).not.toContain('pervinca');
        await listErased(unit, world.erasureList);
        const process = mortal(unit, new Set(kills));
        for (let left = true; left; ) {
          left = await eraseSome(worker(process.work)).catch(process.again);
          if (round % 3 === 0)
            expect(await verifyLog((await sharedLog('cosc'))())).toMatchObject({ ok: true });
        }
        expect(await tablesHolding(world.database.ownerUrl, words(round))).toEqual([]);
        const after = await sharedLog('cosc');
        expect(await verifyLog(after())).toMatchObject({ ok: true });
        const compared = await compareLogs([before, after]);
        expect(compared.ok).toBe(true);
        expect(compared.erasedInOne).toBeGreaterThan(0);
      },
    ),
    { numRuns: 4 },
  );
}, 120_000);

const shown = (player: 'outsourcer' | 'bank1', uid: string) =>
  player === 'bank1'
    ? world.as(player).relays.show({ params: { uid } })
    : world.as(player).reports.show({ params: { uid } });

test('under a hold that cites a decree it stands untouched, and goes when that is lifted', async () => {
  round += 1;
  const { note, relay } = await noteAndRelay(round);
  const hold = await world.as('cosc', 'approver').holds.place({
    body: {
      item: note,
      reason: 'Indagine in corso',
      reviewOn: '2090-01-01',
      decree: { authority: 'Procura di Prova', number: '1/2026', date: '2026-11-20' },
    },
  });
  const owner = world.as('cosc');
  const asked = async () => {
    const { items } = await owner.endings.erasures({ query: {} });
    return items.filter(({ item }) => item === note);
  };
  await world.composed.work.run(nobody, async (work) =>
    begin(work, await idOf(note), undefined, 'owner'),
  );
  await eraseAll(worker(world.composed.work));
  const untouched = await owner.reports.show({ params: { uid: note } });
  expect(untouched.ending).toBeUndefined();
  expect(untouched.content?.text).toContain(words(round)[0]);
  expect(await asked()).toEqual([]);
  await world.as('cosc', 'approver').holds.lift({ params: { uid: hold.uid }, body: {} });
  await world.composed.work.run(nobody, beginHeld);
  expect(await owner.reports.show({ params: { uid: note } })).toMatchObject({ ending: 'erased' });
  expect(JSON.stringify(await shown('bank1', relay))).not.toContain('pervinca');
  await eraseAll(worker(world.composed.work));
  expect(await tablesHolding(world.database.ownerUrl, words(round))).toEqual([]);
  expect(await asked()).toMatchObject([{ ground: 'owner', scope: 'item' }]);
});

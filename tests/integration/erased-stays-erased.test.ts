import { appendFileSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { createClient } from '@staffetta/contract';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  backUp,
  createKeptWorld,
  elsewhere,
  folderForTest,
  type KeptWorld,
  newKey,
  restoreInto,
  serve,
} from '../harness/backup.ts';
import { tablesHolding } from '../harness/search-everything.ts';

let world: KeptWorld;
beforeAll(async () => {
  world = await createKeptWorld({ works: false });
});
afterAll(() => world.stop());

const IBAN = 'IT60X0542811101000000123456';
const hub = () => world.as('outsourcer');
const duty = () => world.composed.background.duties.find(({ name }) => name === 'endings')!.run();

async function told(title: string) {
  const { uid } = await hub().reports.send({
    body: {
      fact: 'wire_fraud',
      title,
      text: `Pervinca: il conto è ${IBAN}.`,
      tlp: 'GREEN',
      indicators: { confirm: [{ kind: 'iban', value: IBAN }] },
    },
  });
  return { uid };
}

test('what was erased before its term is erased again when an older backup is restored', async () => {
  const [whole, part, kept] = [await told('Gelsomino'), await told('Due'), await told('Tre')];
  await duty();
  const folder = await folderForTest();
  const key = await newKey(folder);
  const old = join(folder, 'vecchia.staffetta');
  await backUp(world, old, [key.recipient]);

  const { version } = await hub().reports.show({ params: whole });
  await hub().reports.withdraw({ params: whole, version, body: {} });
  const approver = world.as('outsourcer', 'approver');
  await approver.endings.erase({ params: whole, body: { scope: 'item' } });
  await approver.endings.erase({ params: part, body: { scope: 'values' } });
  await duty();
  const list = readFileSync(world.erasureList, 'utf8');
  expect(list).toContain(whole.uid);
  expect(list).toContain(part.uid);
  expect(list).not.toContain(kept.uid);
  for (const text of ['Gelsomino', 'Pervinca', IBAN]) expect(list).not.toContain(text);
  // The next backup leaves the list beside the older ones.
  await backUp(world, join(folder, 'nuova.staffetta'), [key.recipient]);
  const beside = join(folder, 'erasures.jsonl');
  expect(readFileSync(beside, 'utf8')).toContain(part.uid);
  appendFileSync(beside, '\n{"erasure": "tronc');

  const there = await elsewhere();
  const restored = await restoreInto(there, old, key.file);
  expect(restored.erasedAgain).toBe(2);
  const { origin, composed } = await serve(there, world.clock, { works: false });
  const again = createClient({ origin, token: world.token('outsourcer') });
  // From the first answer on.
  expect(await again.reports.show({ params: whole })).toMatchObject({ ending: 'erased' });
  await composed.background.duties.find(({ name }) => name === 'endings')!.run();
  const masked = await again.reports.show({ params: part });
  expect(masked.content?.text).toBe(`Pervinca: il conto è ${'█'.repeat(27)}.`);
  const untouched = await again.reports.show({ params: kept });
  expect(untouched.content?.text).toContain(IBAN);
  expect(await tablesHolding(there.database.ownerUrl, ['Gelsomino'])).toEqual([]);
  expect((await again.endings.erasures({ query: {} })).items.map(({ ground }) => ground)).toEqual([
    'restored',
    'restored',
  ]);
  // The restored installation keeps the list: the old backup is still there.
  expect(readFileSync(join(there.state, 'erasures.jsonl'), 'utf8')).toContain(whole.uid);
}, 90_000);

test('without the list beside it, by one that is named; of what the backup knows nothing is done twice', async () => {
  const { uid } = await told('Quattro');
  await duty();
  const folder = await folderForTest();
  const key = await newKey(folder);
  const before = join(folder, 'prima.staffetta');
  await backUp(world, before, [key.recipient]);
  await world
    .as('outsourcer', 'approver')
    .endings.erase({ params: { uid }, body: { scope: 'values' } });
  await duty();
  rmSync(join(folder, 'erasures.jsonl'), { force: true });
  const without = await restoreInto(await elsewhere(), before, key.file);
  expect(without.erasedAgain).toBe(0);
  const erasures = [world.erasureList];
  const named = await restoreInto(await elsewhere(), before, key.file, { erasures });
  expect(named.erasedAgain).toBe(1);
  const after = join(folder, 'dopo.staffetta');
  await backUp(world, after, [key.recipient]);
  expect((await restoreInto(await elsewhere(), after, key.file, { erasures })).erasedAgain).toBe(0);
}, 90_000);

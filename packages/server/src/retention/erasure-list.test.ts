import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { listed, readList } from './erasure-list.ts';

const one = {
  erasure: '6a1f0f5e-6f8f-4d53-9b6e-0d6b3f1c2a10',
  item: '6a1f0f5e-6f8f-4d53-9b6e-0d6b3f1c2a11',
  values: [1, 2],
  at: '2026-11-20T08:00:00.000Z',
};

test('of a list that others may write only what the database takes is read', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'list-'));
  const file = join(folder, 'erasures.jsonl');
  const bad = [
    { at: 0 },
    { at: '5' },
    { at: 'Fri Nov 20 2026 (bad)' },
    { at: '0000-01-01T00:00:00Z' },
    { at: '2026-13-01T00:00:00Z' },
    { at: '2026-01-01T00:00:00+99:99' },
    { values: [1.5] },
    { values: Array.from({ length: 100_001 }, (_, n) => n) },
  ].map((over) => ({ ...one, erasure: one.item, ...over }));
  await writeFile(file, listed([...(bad as never[]), one]));
  expect(await readList(file)).toEqual([one]);
  // As PostgreSQL spells it, and a day that there is not.
  for (const [at, read] of [
    ['2026-11-20T08:00:00.123456+00:00', '2026-11-20T08:00:00.123Z'],
    ['2026-02-30T00:00:00Z', '2026-03-02T00:00:00.000Z'],
  ] as const) {
    await writeFile(file, listed([{ ...one, at }]));
    expect(await readList(file)).toEqual([{ ...one, at: read }]);
  }
  await rm(folder, { recursive: true });
});

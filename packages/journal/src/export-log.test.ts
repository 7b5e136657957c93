import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { buildEntries, exportFile, inPieces, KEY, SHARED, uuid } from '../test/build-log.ts';
import { exportLog } from './export-log.ts';
import { sumOf } from './log-sum.ts';
import { publishKey } from './signing-key.ts';
import { verifyLog } from './verify-log.ts';

const path = new URL('../../../conformance/journal/staffetta-log-1.jsonl', import.meta.url);
const frozen = readFileSync(path);

describe('the format staffetta-log/1', () => {
  it('that the first release wrote still verifies', async () => {
    const verdict = await verifyLog(inPieces(frozen), { keys: [publishKey(KEY).id] });
    expect(verdict).toMatchObject({ ok: true, entries: 6, erased: 1 });
  });

  it('is still written byte for byte', async () => {
    const file = await exportFile(buildEntries({ size: 6, erased: [3] }));
    expect(file.toString()).toBe(frozen.toString());
  });
});

describe('exportLog', () => {
  it('refuses entries that are not those that were asked for', async () => {
    const entries = buildEntries({ size: 4 });
    const wrong = expect.objectContaining({ code: 'export.order' });
    await expect(exportFile(entries.toSpliced(1, 1))).rejects.toThrow(wrong);
    await expect(exportFile(entries.slice(0, 3), { to: 4 })).rejects.toThrow(wrong);
    await expect(exportFile(entries.slice(1))).rejects.toThrow(wrong);
  });

  it('leaves the sum it was given as it was', async () => {
    const entries = buildEntries({ size: 4 });
    const before = await sumOf(
      SHARED.id,
      entries.slice(0, 2).map((entry) => entry.leaf),
    );
    const installation = { id: uuid('installation'), name: 'staffetta.example' };
    const at = '2026-04-01T08:00:00.000000Z';
    const request = { log: SHARED, installation, from: 3, to: 4, before, at };
    const lines: string[] = [];
    for await (const line of exportLog(request, entries.slice(2), KEY)) lines.push(line);
    expect(lines).toHaveLength(4);
    expect(before.size).toBe(2);
  });
});

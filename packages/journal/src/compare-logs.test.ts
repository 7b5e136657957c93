import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildEntries, exportFile, inPieces, SHARED, signingKey, uuid } from '../test/build-log.ts';
import { type Comparison, compareLogs } from './compare-logs.ts';

const compare = (a: Buffer, b: Buffer): Promise<Comparison> =>
  compareLogs([() => inPieces(a), () => inPieces(b)]);

const entries = buildEntries({ size: 12 });

describe('two copies of one log', { timeout: 60_000 }, () => {
  it('are consistent whatever part each holds, as long as they touch', async () => {
    const part = fc
      .tuple(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 12 }))
      .map(([a, b]) => ({ from: Math.min(a, b), to: Math.max(a, b) }));
    await fc.assert(
      fc.asyncProperty(part, part, async (a, b) => {
        const result = await compare(await exportFile(entries, a), await exportFile(entries, b));
        const common = Math.min(a.to, b.to) - Math.max(a.from, b.from) + 1;
        if (common < 0) {
          expect(result.difference).toMatchObject({ code: 'gap' });
          expect(result.ok).toBe(false);
        } else {
          expect(result.difference).toBeUndefined();
          expect([result.ok, result.common]).toEqual([true, common]);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('are consistent when one side erased entries, and when another installation signed', async () => {
    const erased = buildEntries({ size: 12, erased: [2, 3] });
    const a = await exportFile(entries);
    const b = await exportFile(erased, { key: signingKey('the other side') });
    const result = await compare(a, b);
    expect([result.ok, result.common, result.erasedInOne]).toEqual([true, 12, 2]);
  });

  it('are consistent when one is empty', async () => {
    const empty = await exportFile([]);
    expect((await compare(empty, await exportFile(entries))).ok).toBe(true);
    expect((await compare(empty, empty)).ok).toBe(true);
  });
});

describe('two copies that tell different stories', { timeout: 60_000 }, () => {
  it('differ at the first entry that is told differently', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 12 }), async (storyFrom) => {
        const other = buildEntries({ size: 12, story: 'nothing happened', storyFrom });
        const same = buildEntries({ size: 12, storyFrom });
        const result = await compare(await exportFile(same), await exportFile(other));
        expect(result.ok).toBe(false);
        expect(result.verdicts.map((verdict) => verdict.ok)).toEqual([true, true]);
        expect(result.difference).toEqual({ code: 'entry', n: storyFrom, field: 'leaf' });
      }),
      { numRuns: 12 },
    );
  });

  it('differ in the past when the part that was changed lies before what both hold', async () => {
    const rewritten = buildEntries({ size: 12, storyFrom: 7 });
    const whole = await exportFile(entries);
    const adjacent = await exportFile(rewritten, { from: 7 });
    expect((await compare(whole, adjacent)).difference).toEqual({ code: 'past', n: 7 });
    const first = await exportFile(entries, { to: 6 });
    expect((await compare(first, adjacent)).difference).toEqual({ code: 'past', n: 7 });
  });

  it('name the entry also when one of the files does not hold in itself', async () => {
    const forged = entries[3]!.payload!.replace('TLP:AMBER', 'TLP:CLEAR');
    const file = await exportFile(entries.with(3, { ...entries[3]!, payload: forged }));
    const result = await compare(await exportFile(entries), file);
    expect(result.ok).toBe(false);
    expect(result.verdicts.map((verdict) => verdict.ok)).toEqual([true, false]);
    expect(result.difference).toEqual({ code: 'entry', n: 4, field: 'payload' });
  });
});

describe('what cannot be compared', () => {
  it('is another log, or no log', async () => {
    const log = { ...SHARED, id: uuid('another') };
    const other = await exportFile(buildEntries({ size: 2, log }), { log });
    const file = await exportFile(entries);
    expect((await compare(file, other)).difference).toEqual({ code: 'other-log' });
    expect((await compare(file, Buffer.from('x'))).difference).toEqual({ code: 'no-header' });
  });
});

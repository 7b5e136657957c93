import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  buildEntries,
  exportFile,
  inPieces,
  KEY,
  SHARED,
  signingKey,
  uuid,
} from '../test/build-log.ts';
import { canonicalText } from './canonical.ts';
import { FIRST_LINK, linkOf } from './export-format.ts';
import type { Finding, Place } from './finding.ts';
import { publishKey } from './signing-key.ts';
import { type Verdict, type VerifyOptions, verifyLog } from './verify-log.ts';

const verify = (file: Buffer, options: VerifyOptions = {}): Promise<Verdict> =>
  verifyLog(inPieces(file), options);

const linesOf = (file: Buffer): string[] => file.toString('utf8').split('\n').slice(0, -1);
const fileOf = (lines: readonly string[]): Buffer => Buffer.from(`${lines.join('\n')}\n`, 'utf8');

/** The part of the file in which a byte lies. */
function placeOfByte(file: Buffer, index: number, from = 1): string {
  const line = file.subarray(0, index).filter((byte) => byte === 0x0a).length + 1;
  const lines = file.filter((byte) => byte === 0x0a).length;
  if (line === 1) return 'header';
  return line === lines ? 'checkpoint' : `entry ${from + line - 2}`;
}

const nameOf = (place: Place | undefined): string =>
  place?.part === 'entry' ? `entry ${place.n}` : String(place?.part);
const firstName = (verdict: Verdict): string => nameOf(verdict.findings[0]?.place);

/** Any log: private part of its entries erased, exported whole or from the middle. */
const anyLog = fc
  .record({ size: fc.nat(9), erased: fc.array(fc.integer({ min: 1, max: 9 })), start: fc.nat(8) })
  .map(({ size, erased, start }) => ({ size, erased, from: Math.min(start, size) + 1 }));

async function build({ size, erased, from }: { size: number; erased: number[]; from: number }) {
  return exportFile(buildEntries({ size, erased }), { from });
}

describe('an untouched export', { timeout: 60_000 }, () => {
  it('verifies, whole or from the middle, erased entries included, in pieces of any size', async () => {
    await fc.assert(
      fc.asyncProperty(anyLog, fc.integer({ min: 1, max: 5000 }), async (log, piece) => {
        const file = await build(log);
        const verdict = await verifyLog(inPieces(file, piece), { keys: [publishKey(KEY).id] });
        expect(verdict.findings).toEqual([]);
        expect(verdict.ok).toBe(true);
        expect(verdict.signatureHolds).toBe(true);
        expect(verdict.entries).toBe(log.size - log.from + 1);
      }),
      { numRuns: 50 },
    );
  });
});

// Thousands of files: on a busy machine this takes its time.
const patience = { timeout: 120_000 };

describe('one byte', patience, () => {
  it('altered anywhere is found, and named by the part it lies in', async () => {
    await fc.assert(
      fc.asyncProperty(
        anyLog,
        fc.nat(),
        fc.integer({ min: 1, max: 255 }),
        async (log, at, mask) => {
          const file = await build(log);
          const index = at % file.length;
          const name = placeOfByte(file, index, log.from);
          file[index]! ^= mask;
          const verdict = await verify(file);
          expect(verdict.ok).toBe(false);
          expect(firstName(verdict)).toBe(name);
        },
      ),
      { numRuns: 1500 },
    );
  });

  it('altered in its lowest bit is found at each single place of a file', async () => {
    const original = await exportFile(buildEntries({ size: 2, erased: [1] }));
    for (let index = 0; index < original.length; index++) {
      const file = Buffer.from(original);
      file[index]! ^= 1;
      const verdict = await verify(file);
      const names = verdict.findings.map(({ place }) => nameOf(place));
      // One altered byte is one finding, and not one on every line after it. (An altered end of line
      // takes the next line with it.)
      if (original[index] === 0x0a) names.splice(1);
      expect([index, ...names]).toEqual([index, placeOfByte(original, index)]);
    }
  });

  it('left out is found, and named', async () => {
    await fc.assert(
      fc.asyncProperty(anyLog, fc.nat(), async (log, at) => {
        const file = await build(log);
        const index = at % file.length;
        const shorter = Buffer.concat([file.subarray(0, index), file.subarray(index + 1)]);
        const verdict = await verify(shorter);
        expect(verdict.ok).toBe(false);
        expect(firstName(verdict)).toBe(placeOfByte(file, index, log.from));
      }),
      { numRuns: 300 },
    );
  });

  it('put in anywhere is found', async () => {
    await fc.assert(
      fc.asyncProperty(anyLog, fc.nat(), fc.nat(255), async (log, at, byte) => {
        const file = await build(log);
        const index = at % (file.length + 1);
        const parts = [file.subarray(0, index), Buffer.from([byte]), file.subarray(index)];
        const longer = Buffer.concat(parts);
        expect((await verify(longer)).ok).toBe(false);
      }),
      { numRuns: 300 },
    );
  });
});

describe('what a lenient reader would not notice', () => {
  it('is found: the end of the last line left out', async () => {
    const file = await exportFile(buildEntries({ size: 2 }));
    expect(firstName(await verify(file.subarray(0, -1)))).toBe('checkpoint');
    expect(firstName(await verify(file.subarray(0, -2)))).toBe('checkpoint');
  });

  it('is found: the spare bits of base64url, in the signature and in a salt', async () => {
    const lines = linesOf(await exportFile(buildEntries({ size: 1 })));
    const digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
    const next = (digit: string) => digits[digits.indexOf(digit) + 1]!;
    const signature = lines[2]!.replace(/.(?="}$)/, next);
    const salt = lines[1]!.replace(/.(?="}$)/, next);
    expect(firstName(await verify(fileOf(lines.with(2, signature))))).toBe('checkpoint');
    const verdict = await verify(fileOf(lines.with(1, salt)));
    expect(verdict.findings[0]?.code).toBe('entry.unreadable');
  });
});

describe('whole lines', patience, () => {
  const place = fc.tuple(anyLog, fc.nat(), fc.nat());
  type Change = (lines: string[], i: number, j: number) => string[];
  const changes: [string, Change][] = [
    ['left out', (lines, i) => lines.toSpliced(i, 1)],
    ['doubled in place', (lines, i) => lines.toSpliced(i, 0, lines[i]!)],
    ['copied elsewhere', (lines, i, j) => lines.toSpliced(j, 0, lines[i]!)],
    ['put in empty', (lines, i) => lines.toSpliced(i, 0, '')],
    ['put in from nowhere', (lines, i) => lines.toSpliced(i, 0, '{"n":1}')],
    ['cut off after', (lines, i) => lines.slice(0, i)],
    ['swapped', (lines, i, j) => lines.with(i, lines[j]!).with(j, lines[i]!)],
  ];

  it.each(changes)('%s are found', async (_, change) => {
    await fc.assert(
      fc.asyncProperty(place, async ([log, a, b]) => {
        const lines = linesOf(await build(log));
        const [i, j] = [a % lines.length, b % lines.length];
        const changed = change(lines, i, j);
        const same = changed.join('\n') === lines.join('\n');
        expect((await verify(fileOf(changed))).ok).toBe(same);
      }),
      { numRuns: 200 },
    );
  });

  const codes = async (lines: readonly string[]): Promise<Partial<Finding>[]> =>
    (await verify(fileOf(lines))).findings.map(({ code, place: { part, ...rest }, ...more }) => ({
      code,
      ...('n' in rest && { n: rest.n }),
      ...more,
    }));

  it('are named once, without accusing the entries after them', async () => {
    const lines = linesOf(await exportFile(buildEntries({ size: 6 })));
    const [, , , third, fourth] = lines;
    expect(await codes(lines.toSpliced(3, 1))).toEqual([{ code: 'entry.number', n: 3, number: 4 }]);
    expect(await codes(lines.with(3, fourth!).with(4, third!))).toEqual([
      { code: 'entry.number', n: 3, number: 4 },
    ]);
    expect(await codes(lines.toSpliced(4, 0, third!))).toEqual([
      { code: 'entry.number', n: 4, number: 3 },
    ]);
    expect(await codes(lines.toSpliced(3, 0, 'x', 'y'))).toEqual([
      { code: 'entry.unreadable', n: 3 },
    ]);
    expect(await codes(lines.toSpliced(5, 2))).toEqual([
      { code: 'entry.missing', n: 5, number: 6 },
    ]);
    expect(await codes(lines.slice(0, 5))).toEqual([
      { code: 'entry.missing', n: 5, number: 6 },
      { code: 'checkpoint.missing' },
    ]);
    expect(await codes([...lines, lines.at(-1)!, 'x'])).toEqual([{ code: 'checkpoint.followed' }]);
  });
});

describe('what is no export', () => {
  it.each([
    ['nothing', '', 'file.empty'],
    ['an empty line', '\n', 'header.missing'],
    ['another JSON file', '{"a":1}\n{"b":2}\n', 'header.missing'],
    ['a picture', '\x89PNG\r\n\x1a\n\0\0\0\rIHDR', 'header.missing'],
  ])('%s', async (_, text, code) => {
    const verdict = await verify(Buffer.from(text, 'latin1'));
    expect(verdict.findings.map((finding) => finding.code)).toEqual([code]);
  });

  it('is read no further than a line may be long, without a line end as well', async () => {
    const piece = Buffer.alloc(1 << 20, 0x61);
    async function* endless() {
      for (let i = 0; i < 200; i++) yield piece;
    }
    expect((await verifyLog(endless())).findings[0]?.code).toBe('header.missing');
  });

  it('keeps a bounded number of findings and counts the rest', async () => {
    const lines = linesOf(await exportFile(buildEntries({ size: 20 })));
    const spoilt = lines.map((line) => line.replace('"tlp":"TLP:AMBER"', '"tlp":"TLP:GREEN"'));
    const verdict = await verify(fileOf(spoilt), { limit: 3 });
    expect(verdict.findings.map(({ place }) => nameOf(place))).toEqual([
      'entry 1',
      'entry 2',
      'entry 3',
    ]);
    expect(verdict.more).toBe(17);
  });
});

describe('the key', () => {
  it('must be one of those the reader names', async () => {
    const file = await exportFile(buildEntries({ size: 2 }));
    const other = publishKey(signingKey('somebody else')).id;
    const verdict = await verify(file, { keys: [other] });
    expect(verdict.findings).toEqual([
      {
        code: 'checkpoint.key',
        place: { part: 'checkpoint', line: 4 },
        key: publishKey(KEY).id,
      },
    ]);
    expect((await verify(file, { keys: [other, publishKey(KEY).id] })).ok).toBe(true);
  });

  it('of somebody who writes the whole log anew is shown, and refused where one is named', async () => {
    const forged = await exportFile(buildEntries({ size: 2, story: 'forged' }), {
      key: signingKey('forger'),
    });
    const verdict = await verify(forged);
    expect(verdict.ok).toBe(true);
    expect(verdict.signed?.key.id).toBe(publishKey(signingKey('forger')).id);
    expect((await verify(forged, { keys: [publishKey(KEY).id] })).ok).toBe(false);
  });
});

describe('a file rewritten by somebody who has no key', () => {
  /** All that can be had without the key: every link right again, and the checkpoint as it was. */
  async function relinked(change: (lines: string[]) => string[]): Promise<Verdict> {
    const lines = change(linesOf(await exportFile(buildEntries({ size: 5 }))));
    let link = FIRST_LINK;
    const forged = lines.slice(0, -1).map((line) => {
      const value = JSON.parse(line);
      link = linkOf(link, value);
      return canonicalText({ ...value, link: link.toString('hex') });
    });
    return verify(fileOf([...forged, lines.at(-1)!]));
  }

  it('shows an entry that was made to look erased', async () => {
    const verdict = await relinked((lines) =>
      lines.with(2, JSON.stringify({ ...JSON.parse(lines[2]!), salt: null, payload: null })),
    );
    expect(verdict.findings.map(({ code }) => code)).toEqual(['checkpoint.link']);
  });

  it('shows a header that was changed', async () => {
    const verdict = await relinked((lines) =>
      lines.with(0, lines[0]!.replace('COSC Toscana', 'COSC Veneto')),
    );
    expect(verdict.findings.map(({ code, place }) => [code, place.part])).toEqual([
      ['checkpoint.header', 'header'],
    ]);
  });

  it('shows entries that were cut off at the end', async () => {
    const verdict = await relinked((lines) =>
      lines.toSpliced(4, 2).with(0, lines[0]!.replace('"to":5', '"to":3')),
    );
    expect(verdict.findings.map(({ code }) => code)).toEqual(['checkpoint.header']);
  });
});

describe('what the store was made to say', () => {
  it('is exported as it stands, and named', async () => {
    const entries = buildEntries({ size: 4 });
    const forged = entries[2]!.payload!.replace('TLP:AMBER', 'TLP:CLEAR');
    const file = await exportFile(entries.with(2, { ...entries[2]!, payload: forged }));
    const verdict = await verify(file);
    expect(verdict.findings).toEqual([
      { code: 'entry.content', place: { part: 'entry', n: 3, line: 4 } },
    ]);
  });

  it('cannot stop the export', async () => {
    const entries = buildEntries({ size: 3 });
    for (const payload of ['not JSON', '[]', `"${'a'.repeat(1e5)}"`, '\ud800', '{"a": 1}']) {
      const file = await exportFile(entries.with(1, { ...entries[1]!, payload }));
      expect((await verify(file)).findings).toEqual([
        { code: 'entry.content', place: { part: 'entry', n: 2, line: 3 } },
      ]);
    }
  });

  it('shows an entry of another log, and one of another number', async () => {
    const entries = buildEntries({ size: 3 });
    const other = { ...SHARED, id: uuid('other log') };
    const foreign = await exportFile(entries, { log: other });
    const first = (await verify(foreign)).findings[0];
    expect(first).toMatchObject({ code: 'entry.inside', place: { part: 'entry', n: 1 } });
    const [one, two] = entries;
    const moved = await exportFile([
      { ...two!, n: 1 },
      { ...one!, n: 2 },
    ]);
    expect((await verify(moved)).findings.map(({ code }) => code)).toEqual([
      'entry.inside',
      'entry.inside',
    ]);
  });

  it('shows a salt without a payload', async () => {
    const entries = buildEntries({ size: 2 });
    const file = await exportFile(entries.with(0, { ...entries[0]!, payload: null }));
    expect((await verify(file)).findings[0]?.code).toBe('entry.half-erased');
  });
});

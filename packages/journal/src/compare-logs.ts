import { canonicalText } from './canonical.ts';
import { type EntryLine, type Header, sumBefore } from './export-format.ts';
import type { LogSum } from './log-sum.ts';
import { asEntry, parseMembers } from './parse-line.ts';
import { readLines } from './read-lines.ts';
import { type Verdict, type VerifyOptions, verifyLog } from './verify-log.ts';

/** Opens the bytes of a file; called twice, since a log may be larger than memory. */
export type LogSource = () => AsyncIterable<Uint8Array>;

export type Difference =
  /** Different logs, or a header that does not hold: nothing to compare. */
  | { readonly code: 'other-log' | 'no-header' }
  /** No entry in common, and neither begins where the other ends. */
  | { readonly code: 'gap'; readonly ends: number; readonly begins: number }
  /** The two say different things of the same entry. `field`: what differs first. */
  | {
      readonly code: 'entry';
      readonly n: number;
      readonly field: 'leaf' | 'at' | 'payload' | 'chain';
    }
  /** The same entries, but not the same log before them. */
  | { readonly code: 'past'; readonly n: number };

export interface Comparison {
  /** Both files hold in themselves, and neither contradicts the other. */
  readonly ok: boolean;
  readonly verdicts: readonly [Verdict, Verdict];
  readonly difference?: Difference;
  /** How many entries stand in both. */
  readonly common: number;
  /** How many of those one side has erased and the other not. */
  readonly erasedInOne: number;
}

/**
 * Compares two exports of one log, as two parties to an agreement hold them: the entries in both must be
 * equal, and one may go on where the other ends. What one file alone cannot show (a log that was rewritten
 * and signed again) shows here.
 */
export async function compareLogs(
  sources: readonly [LogSource, LogSource],
  options: VerifyOptions = {},
): Promise<Comparison> {
  const [first, second] = sources;
  const verdicts = [await verifyLog(first(), options), await verifyLog(second(), options)] as const;
  const nothing = { verdicts, ok: false, common: 0, erasedInOne: 0 };
  const [a, b] = [verdicts[0].header, verdicts[1].header];
  if (a === undefined || b === undefined) return { ...nothing, difference: { code: 'no-header' } };
  if (a.log.id !== b.log.id) return { ...nothing, difference: { code: 'other-log' } };
  const gap = gapBetween(a, b);
  if (gap !== undefined) return { ...nothing, difference: gap };
  const copies = [new Copy(a, first()), new Copy(b, second())] as const;
  const sound = verdicts.every((verdict) => verdict.ok);
  const found = await compareCopies(copies, Math.max(a.from, b.from), sound);
  return { ...found, verdicts, ok: sound && found.difference === undefined };
}

function gapBetween(a: Header, b: Header): Difference | undefined {
  const ends = Math.min(a.to, b.to);
  const begins = Math.max(a.from, b.from);
  return begins > ends + 1 ? { code: 'gap', ends, begins } : undefined;
}

/**
 * @param from the first number that both could hold
 * @param sound both files hold in themselves; without that the sums of what they passed mean nothing
 */
async function compareCopies(
  [a, b]: readonly [Copy, Copy],
  from: number,
  sound: boolean,
): Promise<Omit<Comparison, 'ok' | 'verdicts'>> {
  let [common, erasedInOne] = [0, 0];
  await a.walkTo(from);
  await b.walkTo(from);
  if (sound && a.state() !== b.state()) {
    return { difference: { code: 'past', n: from }, common, erasedInOne };
  }
  while (a.entry !== undefined && b.entry !== undefined) {
    const [left, right] = [a.entry, b.entry];
    if (left.n === right.n) {
      const field = differing(left, right);
      if (field) return { difference: { code: 'entry', n: left.n, field }, common, erasedInOne };
      common += 1;
      if ((left.payload === null) !== (right.payload === null)) erasedInOne += 1;
    }
    if (left.n <= right.n) await a.next();
    if (right.n <= left.n) await b.next();
  }
  return { common, erasedInOne };
}

function differing(a: EntryLine, b: EntryLine): 'leaf' | 'at' | 'payload' | 'chain' | undefined {
  if (a.leaf !== b.leaf) return 'leaf';
  if (a.at !== b.at) return 'at';
  const bothThere = a.payload !== null && b.payload !== null;
  if (bothThere && canonicalText(a.payload) !== canonicalText(b.payload)) return 'payload';
  return a.chain === b.chain ? undefined : 'chain';
}

/** One file, read entry by entry, with the sums over all that was passed. */
class Copy {
  readonly #entries: AsyncIterator<EntryLine, void>;
  readonly #sum: LogSum | undefined;
  entry: EntryLine | undefined;

  constructor(header: Header, source: AsyncIterable<Uint8Array>) {
    this.#entries = entriesOf(source);
    this.#sum = sumBefore(header);
  }

  /** Stands at the first entry whose number is `n` or more; past the end there is none. */
  async walkTo(n: number): Promise<void> {
    await this.#read();
    while (this.entry !== undefined && this.entry.n < n) await this.next();
  }

  async next(): Promise<void> {
    if (this.entry !== undefined) this.#sum?.push(Buffer.from(this.entry.leaf, 'hex'));
    await this.#read();
  }

  /** What was passed, in one text: two copies of one log are equal in it at the same number. */
  state(): string {
    const { size, chain } = this.#sum ?? {};
    return [size, chain?.toString('hex'), this.#sum?.root().toString('hex')].join(' ');
  }

  async #read(): Promise<void> {
    const { value } = await this.#entries.next();
    this.entry = value ?? undefined;
  }
}

/** The entries that can be read; what cannot was reported when the file was verified. */
async function* entriesOf(source: AsyncIterable<Uint8Array>): AsyncGenerator<EntryLine, void> {
  for await (const line of readLines(source)) {
    const members = parseMembers(line.bytes);
    const entry = members && asEntry(members);
    if (entry !== undefined) yield entry;
  }
}

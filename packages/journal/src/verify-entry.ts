import { canonicalBytes } from './canonical.ts';
import { type EntryLine, LINE_BOUNDS, linkOf } from './export-format.ts';
import type { Finding, FindingCode, Findings } from './finding.ts';
import { bytesFromBase64url, type Hash } from './hash.ts';
import { leafOf, nextChain, SALT_BYTES } from './leaf.ts';
import type { LogSum } from './log-sum.ts';
import type { Start } from './verify-header.ts';

/**
 * What the next line may continue. After something wrong there is more than one possibility (the value
 * that stands there, or the one that should), so that one altered byte is reported once and not on every
 * line to the end. `null`: not known, anything goes.
 */
type Possible<T> = readonly T[] | null;

/** Checks the entries of a file one after the other. */
export class EntryCheck {
  readonly #findings: Findings;
  readonly #start: Start | undefined;
  readonly #sum: LogSum | undefined;
  #numbers: Possible<number>;
  #chains: Possible<Hash>;
  #links: Possible<Hash>;
  #afterUnreadable = false;
  /** The number on the line before: chain and link join an entry only to the one before it in the log. */
  #previous: number;
  /** The number that belongs in the next line. */
  expected: number;
  highest: number;
  entries = 0;
  erased = 0;

  /** @param start what the header says; without one the first entry is taken as it comes */
  constructor(start: Start | undefined, findings: Findings) {
    this.#findings = findings;
    this.#start = start;
    this.#sum = start?.sum.copy();
    this.expected = start?.header.from ?? 1;
    this.highest = this.expected - 1;
    this.#previous = this.highest;
    this.#numbers = start ? [this.expected] : null;
    this.#chains = start ? [start.sum.chain] : null;
    this.#links = start ? [Buffer.from(start.header.link, 'hex')] : null;
  }

  /** Chain and root over all entries read, and the last link: meant only where nothing was found wrong. */
  get sums(): Record<'chain' | 'root' | 'link', string | undefined> {
    const hex = (hash: Hash | undefined) => hash?.toString('hex');
    return {
      chain: hex(this.#sum?.chain),
      root: hex(this.#sum?.root()),
      link: hex(this.#links?.[0]),
    };
  }

  /** A line that is no entry as the export writes them. */
  unreadable(line: number): void {
    if (!this.#afterUnreadable) this.#add('entry.unreadable', this.expected, line);
    // It was altered, or put in, or holds two lines in one because the end of a line was altered.
    this.#numbers = this.#afterUnreadable
      ? null
      : [this.expected, this.expected + 1, this.expected + 2];
    this.#afterUnreadable = true;
    this.expected += 1;
    this.#chains = null;
    this.#links = null;
  }

  entry(entry: EntryLine, line: number): void {
    this.#afterUnreadable = false;
    this.entries += 1;
    if (entry.payload === null) this.erased += 1;
    this.#sum?.push(Buffer.from(entry.leaf, 'hex'));
    if (this.#numbers !== null && !this.#numbers.includes(entry.n)) {
      this.#add('entry.number', this.expected, line, { number: entry.n });
      this.#afterWrongNumber(entry);
      return;
    }
    const follows = entry.n === this.#previous + 1;
    this.#previous = entry.n;
    const chains = (follows ? this.#chains : null)?.map((chain) =>
      nextChain(chain, Buffer.from(entry.leaf, 'hex')),
    );
    const links = (follows ? this.#links : null)?.map((link) => linkOf(link, entry));
    const [chain, link] = [Buffer.from(entry.chain, 'hex'), Buffer.from(entry.link, 'hex')];
    const wrong = this.#wrongInside(entry) ?? wrongBetween({ chain, link, chains, links });
    if (wrong !== undefined) this.#add(wrong, entry.n, line);
    this.highest = Math.max(this.highest, entry.n);
    this.#numbers = [entry.n + 1, this.highest + 1];
    this.expected = entry.n + 1;
    this.#chains = possible(chain, chains);
    this.#links = possible(link, links);
  }

  #afterWrongNumber(entry: EntryLine): void {
    this.#previous = entry.n;
    // A number was altered, or a line is missing, doubled or in another place.
    this.#numbers = [this.expected, this.expected + 1, entry.n + 1];
    if (entry.n > this.expected) this.expected = entry.n + 1;
    this.highest = Math.max(this.highest, entry.n);
    this.#chains = null;
    this.#links = null;
  }

  /** What can be said of one entry without looking at its neighbours. */
  #wrongInside(entry: EntryLine): FindingCode | undefined {
    const header = this.#start?.header;
    if (header !== undefined && entry.n > header.to) return 'entry.surplus';
    const { payload } = entry;
    const salt = bytesFromBase64url(entry.salt, SALT_BYTES);
    if (payload === null && salt === undefined) return undefined;
    if (payload === null || salt === undefined) return 'entry.half-erased';
    const leaf = leafOf(salt, canonicalBytes(payload, LINE_BOUNDS));
    if (leaf.toString('hex') !== entry.leaf) return 'entry.content';
    const sameLog = header === undefined || payload.log === header.log.id;
    return payload.n === entry.n && sameLog ? undefined : 'entry.inside';
  }

  #add(code: FindingCode, n: number, line: number, more: Partial<Finding> = {}): void {
    this.#findings.add({ code, place: { part: 'entry', n, line }, ...more });
  }
}

interface Neighbours {
  readonly chain: Hash;
  readonly link: Hash;
  readonly chains: readonly Hash[] | undefined;
  readonly links: readonly Hash[] | undefined;
}

/** What shows only beside the line before. */
function wrongBetween({ chain, link, chains, links }: Neighbours): FindingCode | undefined {
  if (chains !== undefined && !chains.some((candidate) => candidate.equals(chain))) {
    return 'entry.chain';
  }
  if (links !== undefined && !links.some((candidate) => candidate.equals(link))) {
    return 'entry.link';
  }
  return undefined;
}

/** What stands there, and what should, where they differ. */
function possible(stands: Hash, should: readonly Hash[] | undefined): readonly Hash[] {
  const others = should?.some((candidate) => candidate.equals(stands)) ? [] : (should ?? []);
  return [stands, ...others];
}

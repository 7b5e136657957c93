import { type Bounds, canonicalBytes, type Json } from './canonical.ts';
import { type Hash, sha256 } from './hash.ts';
import { LogSum } from './log-sum.ts';

/**
 * The file `staffetta-log/1`: JSON Lines, each line in canonical form and ended by one LF. The first is the
 * header, the last the signed checkpoint, one entry a line between them.
 *
 * Each line but the last carries a `link`: SHA-256(link of the line before ‖ the line's canonical form
 * without its link). The chain is about the log and the same in every copy; the link is about the file, and
 * also covers what no leaf can prove any more: the number and time of an entry that was erased.
 */
export const FORMAT = 'staffetta-log/1';

/** How long one line may be: the longest payload with what stands around it. */
export const LINE_BOUNDS: Bounds = { depth: 10, bytes: 96 * 1024 };

/** A JSON object. */
export type Members = { readonly [name: string]: Json };

export interface Named {
  readonly id: string;
  readonly name: string;
}

/** Whose log it is. */
export type LogOwner =
  | { readonly id: string; readonly kind: 'private'; readonly owner: Named }
  | {
      readonly id: string;
      readonly kind: 'shared';
      readonly agreement: Named;
      readonly parties: readonly Named[];
    };

/** What the log was before the first entry of the file; needed when a file begins in the middle. */
interface Before {
  readonly chain: string;
  /** The peaks of the tree of the entries before, the largest first (see `Frontier`). */
  readonly tree: readonly string[];
}

export interface Header {
  readonly format: typeof FORMAT;
  readonly log: LogOwner;
  readonly installation: Named;
  /** Number of the first entry in the file. */
  readonly from: number;
  /** Number of the last one; `from - 1` when there is none. */
  readonly to: number;
  readonly before: Before;
  readonly exported: string;
  readonly link: string;
}

/** One entry as it stands in a file. Payload and salt are both there, or both null: erased. */
export interface EntryLine {
  readonly n: number;
  /** When it entered the log; it stays when the payload, with the time of the act, is erased. */
  readonly at: string;
  readonly leaf: string;
  readonly salt: string | null;
  readonly payload: Members | null;
  readonly chain: string;
  readonly link: string;
}

/** What the header's link follows. */
export const FIRST_LINK: Hash = sha256(Buffer.from(FORMAT, 'utf8'));

/**
 * The link of a line.
 *
 * @param previous the link of the line before, `FIRST_LINK` for the header
 * @param line its link, when it has one already, is left out
 */
export function linkOf(previous: Hash, line: object): Hash {
  const covered = Object.fromEntries(Object.entries(line).filter(([name]) => name !== 'link'));
  return sha256(previous, canonicalBytes(covered, LINE_BOUNDS));
}

/** What a header says of the log before its first entry; undefined when that cannot be. */
export function sumBefore({ from, before }: Header): LogSum | undefined {
  const peaks = before.tree.map((peak) => Buffer.from(peak, 'hex'));
  return LogSum.of(from - 1, Buffer.from(before.chain, 'hex'), peaks);
}

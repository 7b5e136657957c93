import { isSigned, type SignedCheckpoint } from './checkpoint.ts';
import type { FindingCode, Findings } from './finding.ts';
import type { Hash } from './hash.ts';
import type { EntryCheck } from './verify-entry.ts';
import type { Start } from './verify-header.ts';

/** What the checkpoint is held against. */
export interface Seen {
  readonly start: Start | undefined;
  /** SHA-256 of the first line. */
  readonly headerHash: Hash;
  readonly entries: EntryCheck;
  /** Ids of the keys that the reader trusts; empty when they named none. */
  readonly keys: readonly string[];
}

/**
 * Checks the last line: who signed, and whether what was signed is what stands above.
 *
 * @returns whether the signature is right for the key that the checkpoint names
 */
export function verifyCheckpoint(
  signed: SignedCheckpoint,
  line: number,
  seen: Seen,
  findings: Findings,
): boolean {
  const place = { part: 'checkpoint', line } as const;
  const { checkpoint, key } = signed;
  const isRight = isSigned(signed);
  if (!isRight) findings.add({ code: 'checkpoint.signature', place });
  if (seen.keys.length > 0 && !seen.keys.includes(key.id)) {
    findings.add({ code: 'checkpoint.key', place, key: key.id });
  }
  // What nobody signed accuses nobody: only a checkpoint that holds can show the rest to be wrong.
  if (!isRight || seen.start === undefined) return isRight;
  if (checkpoint.header !== seen.headerHash.toString('hex')) {
    findings.add({ code: 'checkpoint.header', place: { part: 'header', line: 1 } });
    return true;
  }
  // Where an entry is already known to be wrong, the sums over all of them say nothing new.
  const code = findings.none ? wrongSum(signed, seen.start, seen.entries) : undefined;
  if (code !== undefined) findings.add({ code, place });
  return true;
}

function wrongSum(
  { checkpoint }: SignedCheckpoint,
  start: Start,
  entries: EntryCheck,
): FindingCode | undefined {
  if (checkpoint.log !== start.header.log.id) return 'checkpoint.log';
  if (checkpoint.size !== entries.highest) return 'checkpoint.size';
  const { chain, link, root } = entries.sums;
  if (chain !== checkpoint.chain) return 'checkpoint.chain';
  if (link !== checkpoint.link) return 'checkpoint.link';
  if (root !== checkpoint.root) return 'checkpoint.root';
  return undefined;
}

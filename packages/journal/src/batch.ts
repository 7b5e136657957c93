import { JournalError } from './error.ts';
import type { Hash } from './hash.ts';
import { merkleRoot } from './merkle.ts';

/**
 * One root for a batch of ids, so that a page of a thousand reads or an alert to ten thousand firms is one
 * leaf. The ids are sorted first: the root belongs to the set, and a later proof needs no remembered order.
 *
 * @param ids UUIDs, each once, at least one
 * @throws JournalError `batch.empty`, `batch.duplicate`
 * @see docs/log-format.md, "What is in the log"
 */
export function batchRoot(ids: Iterable<string>): Hash {
  return merkleRoot(batchLeaves(ids));
}

/** The leaves under `batchRoot`, in the order of the tree: what a proof about one id is made from. */
export function batchLeaves(ids: Iterable<string>): Buffer[] {
  const sorted = [...ids].sort();
  if (sorted.length === 0) throw new JournalError('batch.empty', 'a batch names at least one id');
  if (new Set(sorted).size !== sorted.length) {
    throw new JournalError('batch.duplicate', 'a batch names each id once');
  }
  return sorted.map((id) => Buffer.from(id, 'utf8'));
}

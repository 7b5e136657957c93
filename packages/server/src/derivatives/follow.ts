import { notifyCorrection, notifyRecall } from '../deliveries/index.ts';
import type { Micros } from '../platform/clock.ts';
import type { ActorKeys, Work } from '../platform/database/unit-of-work.ts';
import {
  type Correction,
  type Follow,
  type Recall,
  recallTree,
  strikeInTree,
} from './derivatives.store.ts';

type AnyWork = Work<ActorKeys>;

/**
 * Ends an item of the actor (or a report about it) and everything drawn from it, whoever made it: relays, relays of
 * relays, reports that pass it on. Every audience gets an entry, every reader a notice of what to undo, and those
 * whom alerts reached a mail, all in this transaction.
 */
export async function endTree(work: AnyWork, itemId: number, recall: Recall): Promise<void> {
  const rows = await recallTree(work, itemId, recall);
  enter(work, rows, 'recall');
  await notifyRecall(work, itemsOf(rows));
}

/** The same for a correction: copies that had shared an indicator that no longer stands are corrected with it. */
export async function correctTree(
  work: AnyWork,
  itemId: number,
  correction: Correction,
): Promise<void> {
  const rows = await strikeInTree(work, itemId, correction);
  enter(work, rows, 'replace');
  await notifyCorrection(work, itemsOf(rows));
}

const itemsOf = (rows: readonly Follow[]): number[] => [...new Set(rows.map((row) => row.item_id))];

function enter(work: AnyWork, rows: readonly Follow[], kind: 'replace' | 'recall') {
  for (const row of rows)
    work.publish({
      audienceId: row.audience_id,
      itemId: row.item_id,
      version: row.version,
      kind,
      until: (row.until ?? undefined) as Micros | undefined,
    });
}

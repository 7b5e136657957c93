import { notifyCorrection, notifyRecall } from '../deliveries/index.ts';
import type { Micros } from '../platform/clock.ts';
import type { ActorKeys, Work } from '../platform/database/unit-of-work.ts';
import {
  type Correction,
  correctDerivatives,
  type Follow,
  type Recall,
  recallDerivatives,
} from './derivatives.store.ts';

type AnyWork = Work<ActorKeys>;

/**
 * Lets the end of an item reach everything drawn from it, whoever made it: relays, relays of relays, reports that
 * pass it on. Call it in the transaction that ended the item, after that. Its own readers get a notice of what to
 * undo, and those whom alerts reached a mail; the item's own entries are the caller's.
 */
export async function followRecall(work: AnyWork, itemId: number, recall: Recall): Promise<void> {
  const rows = await recallDerivatives(work, itemId, recall);
  enter(work, rows, 'recall');
  await notifyRecall(work, [itemId, ...itemsOf(rows)]);
}

/** The same for a correction: copies that had shared an indicator that no longer stands are corrected with it. */
export async function followCorrection(
  work: AnyWork,
  itemId: number,
  correction: Correction,
): Promise<void> {
  const rows = await correctDerivatives(work, itemId, correction);
  enter(work, rows, 'replace');
  await notifyCorrection(work, [itemId, ...itemsOf(rows)]);
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

import { enterFollowed } from '../derivatives/index.ts';
import type { ActorKeys, Work } from '../platform/database/unit-of-work.ts';
import { beginErasure, dueEndings, type Ground } from './retention.store.ts';

/** The queue whose jobs wake who erases. */
export const ERASE = 'erase';

/**
 * Begins to erase an item, or some of its values, and what was drawn from it: from this commit on nobody reads it, lists and
 * searches pass it over, and every audience has an entry that says so. The content goes in the background.
 * Gives whether there was anything to erase.
 */
export async function begin(
  work: Work<ActorKeys>,
  itemId: number,
  values: readonly number[] | undefined,
  ground: Ground,
): Promise<boolean> {
  const rows = await beginErasure(work, itemId, values, ground);
  enterFollowed(
    work,
    rows.filter((row) => row.whole),
    'recall',
  );
  enterFollowed(
    work,
    rows.filter((row) => !row.whole),
    'replace',
  );
  work.send({ queue: ERASE, data: {} });
  return rows.length > 0;
}

const BATCH = 100;

/** Begins with what is over, acting for nobody; gives whether there may be more. */
export async function beginDue(work: Work<ActorKeys>): Promise<boolean> {
  const due = await dueEndings(work, BATCH);
  // Whole items first: their values go with them.
  const whole = new Set(due.filter((one) => !one.observables).map((one) => one.item_id));
  for (const { item_id, observables } of due)
    if (!observables) await begin(work, item_id, undefined, 'term');
    else if (!whole.has(item_id)) await begin(work, item_id, observables, 'term');
  return due.length >= BATCH;
}

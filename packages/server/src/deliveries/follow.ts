import type { ActorKeys, Work } from '../platform/database/unit-of-work.ts';
import { DELIVER, followAlerts } from './deliveries.store.ts';

/**
 * Tells everybody whom alerts about these items reached that the items were recalled or withdrawn, and what to
 * undo. Call it in the transaction that ends them, with all derivatives; items that have not ended are ignored.
 */
export const notifyRecall = (work: Work<ActorKeys>, itemIds: readonly number[]) =>
  follow(work, itemIds, 'recall');

/** The same for corrections: of the actor's own items, and of derivatives that have a correction notice. */
export const notifyCorrection = (work: Work<ActorKeys>, itemIds: readonly number[]) =>
  follow(work, itemIds, 'correction');

async function follow(
  work: Work<ActorKeys>,
  itemIds: readonly number[],
  template: 'recall' | 'correction',
): Promise<void> {
  if (itemIds.length === 0) return;
  const mails = await followAlerts(work, itemIds, template);
  if (mails > 0) work.send({ queue: DELIVER, data: {} });
}

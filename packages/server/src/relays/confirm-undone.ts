import type { ActorWork } from '../identity/index.ts';
import { refuse } from '../platform/errors.ts';
import { noteCrossing, noteOwn } from './relay-acts.ts';
import { agreementsWith, confirmNotice, findItem, lastNotice } from './undo.store.ts';

/**
 * The reader's organisation says that it has carried out the last correction or recall of an item.
 * Throws `wrong_state` when there is none, or when a newer one has come since it was read.
 */
export async function confirmUndone(
  work: ActorWork,
  uid: string,
  itemVersion: number,
): Promise<{ confirmedAt: string }> {
  const item = await findItem(work, uid);
  if (!item || item.owner_org === work.actor.orgId) throw refuse('not_found');
  const notice = await lastNotice(work, item.item_id);
  if (!notice || notice.version > itemVersion) throw refuse('wrong_state');
  if (notice.confirmed_at) return { confirmedAt: notice.confirmed_at };
  await confirmNotice(work, item.item_id, notice.version);
  const subject = { kind: item.item_kind, id: uid, version: notice.version };
  await noteOwn(work, 'item.undone', subject);
  await noteCrossing(work, 'item.undone', subject, await agreementsWith(work, item.owner_org));
  return { confirmedAt: work.at };
}

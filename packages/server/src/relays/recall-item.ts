import type { InputOf, operations } from '@staffetta/contract';
import { endTree } from '../derivatives/index.ts';
import type { ActorWork } from '../identity/index.ts';
import { refuse } from '../platform/errors.ts';
import { safeText } from '../reports/index.ts';
import { noteCrossing, noteOwn } from './relay-acts.ts';
import { agreementsReached, findItem } from './undo.store.ts';

type Given = InputOf<typeof operations.relays.recall>['body'];

/**
 * Takes back what the actor's organisation wrote. It and every derivative, whoever made it, are tombstones from the
 * next read on, and every audience gets an entry that says so.
 * @returns the version of the tombstone
 */
export async function recallItem(
  work: ActorWork,
  uid: string,
  { reason, note }: Given,
): Promise<{ version: number }> {
  const item = await findItem(work, uid);
  if (!item || item.owner_org !== work.actor.orgId) throw refuse('not_found');
  if (item.ending) throw refuse('wrong_state');
  const agreements = await agreementsReached(work, item.item_id);
  const words = note === undefined ? undefined : safeText('/note', note);
  await endTree(work, item.item_id, { reason, note: words });
  const version = item.item_version + 1;
  const subject = { kind: item.item_kind, id: uid, version };
  await noteOwn(work, 'item.recalled', subject, { reason });
  await noteCrossing(work, 'item.recalled', subject, agreements, { reason });
  return { version };
}

import type { Hold, InputOf, operations } from '@staffetta/contract';
import type { ActorWork } from '../identity/index.ts';
import { refuse } from '../platform/errors.ts';
import { safeText } from '../reports/index.ts';
import { insertRequest } from './hold-requests.store.ts';
import { findHold, type HoldRow, insertHold, isPoliceText } from './holds.store.ts';
import { noteOwn } from './relay-acts.ts';
import { spreadHold } from './spread-hold.ts';
import { findItem } from './undo.store.ts';

type Given = InputOf<typeof operations.holds.place>['body'];

/**
 * Suspends the forwarding of an item that the office sees. On police text, or with a decree, it binds at once:
 * nothing drawn from the item can be sent on, and what was is hidden from its readers. Nobody is told: no mail, no
 * entry, no line in a shared log (promise 7). On a firm's own facts it is a request that the owner answers.
 */
export async function placeHold(work: ActorWork, given: Given): Promise<Hold> {
  const item = await findItem(work, given.item);
  if (!item || item.ending) throw refuse('not_found');
  const own = item.owner_org === work.actor.orgId;
  const binds = own || given.decree !== undefined || (await isPoliceText(work, item.item_id));
  const made = await insertHold(work, {
    itemId: item.item_id,
    state: binds ? 'binding' : 'requested',
    reason: safeText('/reason', given.reason),
    reviewOn: given.reviewOn,
    decree: given.decree,
  });
  if (!made) throw refuse('already_exists');
  if (binds) await spreadHold(work, item.item_id);
  else
    await insertRequest(work, {
      holdId: made.id,
      itemId: item.item_id,
      ownerOrg: item.owner_org,
      message: given.message && safeText('/message', given.message),
      reviewOn: given.reviewOn,
    });
  const facts = { item: given.item, binds, reviewOn: given.reviewOn };
  await noteOwn(work, 'hold.placed', { kind: 'hold', id: made.uid }, facts);
  return toHold((await findHold(work, made.uid))!);
}

export const toHold = (row: HoldRow): Hold => ({
  uid: row.uid,
  item: row.item_uid,
  state: row.state,
  reason: row.reason,
  reviewOn: row.review_on,
  ...(row.decree ? { decree: row.decree } : {}),
  placedAt: row.placed_at,
  ...(row.lifted_at ? { liftedAt: row.lifted_at } : {}),
});

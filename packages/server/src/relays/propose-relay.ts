import type { RelayView } from '@staffetta/contract';
import type { Disclosed } from '../disclosure/index.ts';
import type { ActorWork } from '../identity/index.ts';
import { requireMayGo } from './assess.ts';
import { assessOwn, requireOwnRelay, requireState, takeVersion } from './own-relay.ts';
import { noteOwn } from './relay-acts.ts';
import { markProposed } from './relays.store.ts';
import { showRelay } from './show-relay.ts';

/** Hands a draft to the second person, once rules and machine let it pass. */
export async function proposeRelay(
  work: ActorWork,
  uid: string,
  read: number,
): Promise<Disclosed<RelayView>> {
  const relay = await requireOwnRelay(work, uid);
  requireState(relay, 'draft', 'refused');
  const version = await takeVersion(work, relay, read);
  const assessed = await assessOwn(work, relay);
  requireMayGo(assessed);
  await markProposed(work, relay.item_id);
  await noteOwn(
    work,
    'relay.proposed',
    { kind: 'relay', id: uid, version },
    { tlp: relay.tlp, targets: relay.targets.length, parents: relay.parent_uids },
  );
  return showRelay(work, uid);
}

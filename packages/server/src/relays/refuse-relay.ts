import type { RelayView } from '@staffetta/contract';
import type { Disclosed } from '../disclosure/index.ts';
import type { ActorWork } from '../identity/index.ts';
import { safeText } from '../reports/index.ts';
import { requireOwnRelay, requireState, takeVersion } from './own-relay.ts';
import { noteOwn } from './relay-acts.ts';
import { dropCorrection, markRefused } from './relays.store.ts';
import { showRelay } from './show-relay.ts';

/** The second person says no: to a proposed relay, or to a correction that waits (the relay then stays as it was). */
export async function refuseRelay(
  work: ActorWork,
  uid: string,
  read: number,
  because: string,
): Promise<Disclosed<RelayView>> {
  const relay = await requireOwnRelay(work, uid);
  const correcting = relay.state === 'released' && relay.correction !== null;
  if (!correcting) requireState(relay, 'proposed');
  const version = await takeVersion(work, relay, read);
  if (correcting) await dropCorrection(work, relay.item_id);
  else await markRefused(work, relay.item_id, safeText('/because', because));
  await noteOwn(work, 'relay.refused', { kind: 'relay', id: uid, version }, { correcting });
  return showRelay(work, uid);
}

import type { RelayView } from '@staffetta/contract';
import type { Disclosed } from '../disclosure/index.ts';
import { type ActorWork, hashSecret } from '../identity/index.ts';
import { minutes, toMicros } from '../platform/clock.ts';
import { refuse } from '../platform/errors.ts';
import { useDeputyLink } from './deputies.store.ts';
import { requireOwnRelay } from './own-relay.ts';
import { releaseRelay } from './release-relay.ts';

/** How long ago the deputy may have proved who they are. */
const RECENT = minutes(10);

/**
 * The person a link was made for releases with it. Throws `sign_in_again` when they signed in too long ago (a token
 * proves nobody's presence), `link_invalid` for anybody else's, used or expired link.
 */
export async function releaseAsDeputy(
  work: ActorWork,
  uid: string,
  read: number,
  secret: string,
): Promise<Disclosed<RelayView>> {
  const relay = await requireOwnRelay(work, uid);
  const { via, authenticatedAt } = work.actor;
  const age = work.now - toMicros(authenticatedAt);
  if (via !== 'session' || age > RECENT * 1_000_000) throw refuse('sign_in_again');
  if (!(await useDeputyLink(work, hashSecret(secret), relay.item_id))) throw refuse('link_invalid');
  return releaseRelay(work, uid, read);
}

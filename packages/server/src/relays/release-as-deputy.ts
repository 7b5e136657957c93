import type { RelayView } from '@staffetta/contract';
import type { Disclosed } from '../disclosure/index.ts';
import { type ActorWork, hashSecret } from '../identity/index.ts';
import { refuse } from '../platform/errors.ts';
import { requireRecentProof } from '../session/index.ts';
import { useDeputyLink } from './deputies.store.ts';
import { requireOwnRelay } from './own-relay.ts';
import { releaseRelay } from './release-relay.ts';

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
  if (work.actor.via !== 'session') throw refuse('sign_in_again');
  requireRecentProof(work);
  if (!(await useDeputyLink(work, hashSecret(secret), relay.item_id))) throw refuse('link_invalid');
  return releaseRelay(work, uid, read);
}

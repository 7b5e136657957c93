import type { ActorWork } from '../identity/actor.ts';
import { refuse } from '../platform/errors.ts';
import { worksWith } from './organisation.ts';
import { findOrganisation } from './organisations.store.ts';

/** An organisation, as far as reading what belongs to it goes. */
export interface Named {
  readonly id: number;
  readonly uid: string;
  readonly name: string;
}

/**
 * The organisation behind a code, or one's own without one. Throws `not_found` for what does not exist, what is
 * not in reach, and what is known by name only: the same answer for all three.
 */
export async function workedWith(work: ActorWork, uid: string | undefined): Promise<Named> {
  const { orgId, orgUid, orgName } = work.actor;
  if (uid === undefined || uid === orgUid) return { id: orgId, uid: orgUid, name: orgName };
  const found = await findOrganisation(work, uid);
  if (!found || !worksWith(found.ties)) throw refuse('not_found');
  return found;
}

import type { Membership } from '@staffetta/contract';
import type { ActorWork } from '../identity/actor.ts';
import { today } from '../platform/calendar.ts';
import { refuse } from '../platform/errors.ts';
import { leaveHub } from './join-hub.ts';
import { updateMembership } from './memberships.store.ts';
import { readMembership, recordMembership, toMembership } from './show-membership.ts';

/** Ends a membership today, or takes a proposal back. Throws `not_found`, `wrong_state`, `version_conflict`. */
export async function endMembership(
  work: ActorWork,
  uid: string,
  version: number,
): Promise<Membership> {
  const row = await readMembership(work, uid);
  const proposed = row.standing === 'proposed' && row.hub_id === work.actor.orgId;
  if (row.standing !== 'current' && !proposed) throw refuse('wrong_state');
  // The clauses are asked while the membership still stands: afterwards a leaver may not read them.
  if (!proposed) await leaveHub(work, row);
  const change = proposed
    ? ({ standing: 'declined' } as const)
    : ({ standing: 'ended', to: today(work.now) } as const);
  if (!(await updateMembership(work, row, version, change)))
    throw refuse('version_conflict', { currentVersion: row.version });
  const after = {
    ...row,
    standing: change.standing,
    to_day: proposed ? null : today(work.now),
    version: version + 1,
  };
  await recordMembership(work, proposed ? 'declined' : 'ended', after);
  return toMembership(after);
}

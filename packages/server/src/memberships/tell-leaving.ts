import type { OutputOf, operations } from '@staffetta/contract';
import type { ActorWork } from '../identity/actor.ts';
import { today } from '../platform/calendar.ts';
import { refuse } from '../platform/errors.ts';
import { memberClauses } from './memberships.store.ts';
import { readMembership } from './show-membership.ts';

/** What ending a membership would mean, told to either side beforehand. Throws `not_found`, `wrong_state`. */
export async function tellLeaving(
  work: ActorWork,
  uid: string,
): Promise<OutputOf<typeof operations.memberships.leaving>> {
  const row = await readMembership(work, uid);
  if (row.standing !== 'current') throw refuse('wrong_state');
  const clauses = await memberClauses(work, row.hub_id, today(work.now));
  const keptByHub = row.keeps_record && row.hub_id === work.actor.orgId;
  return { keepsPast: clauses.leavers_keep_past, keptByHub };
}

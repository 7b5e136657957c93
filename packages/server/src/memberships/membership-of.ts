import { today } from '../platform/calendar.ts';
import type { ActorKeys, Work } from '../platform/database/unit-of-work.ts';
import type { MembershipFacts } from './membership.ts';
import {
  currentHubs,
  currentMembership,
  type MembershipRow,
  memberClauses,
} from './memberships.store.ts';

/**
 * The current membership of a member in a hub, with mandate and first day; undefined when there is none or the
 * actor is neither of the two nor the branch.
 */
export async function membershipOf(
  work: Work<ActorKeys>,
  memberId: number,
  hubId: number,
): Promise<MembershipFacts | undefined> {
  const row = await currentMembership(work, memberId, hubId);
  return row && toFacts(row);
}

/** The hubs a member belongs to today: all of them to the member itself, its own to a hub. */
export async function hubsOf(work: Work<ActorKeys>, memberId: number): Promise<MembershipFacts[]> {
  return (await currentHubs(work, memberId)).map(toFacts);
}

/**
 * From how many organisations up a count may be told to this organisation as a member of that hub (clause `k` of
 * the hub's agreements, the strictest; 3 without one). The member cannot read the agreement itself.
 */
export async function countsFrom(work: Work<ActorKeys>, hubId: number): Promise<number> {
  return (await memberClauses(work, hubId, today(work.now))).k;
}

const toFacts = (row: MembershipRow): MembershipFacts => ({
  id: row.id,
  uid: row.uid,
  hubId: row.hub_id,
  memberId: row.member_id,
  branchId: row.branch_id ?? undefined,
  mandate: row.mandate,
  from: row.from_day,
  code: row.code,
});

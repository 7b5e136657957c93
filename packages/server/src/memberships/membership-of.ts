import type { ActorKeys, Work } from '../platform/database/unit-of-work.ts';
import type { MembershipFacts } from './membership.ts';
import { currentHubs, currentMembership, type MembershipRow } from './memberships.store.ts';

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

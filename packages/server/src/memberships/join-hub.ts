import type { Target } from '../disclosure/index.ts';
import {
  audiencesOf as audiencesOfTargets,
  branchMembers,
  joinAudience,
  joinManyAudiences,
  leaveAudience,
  membersOf,
  sectorMembers,
} from '../disclosure/index.ts';
import type { ActorWork, OrganisationWork } from '../identity/actor.ts';
import { today } from '../platform/calendar.ts';
import { type MembershipRow, memberClauses } from './memberships.store.ts';

/** Whose audiences follow a membership. */
type Belonging = Pick<MembershipRow, 'hub_id' | 'member_id' | 'branch_id' | 'member_sector'>;

/**
 * Puts a member into the hub's audiences: all members, its branch, its sector. What was sent before is visible
 * only where every agreement of the hub says so (clause `newcomersSeePast`).
 */
export async function joinHub(work: ActorWork, m: Belonging): Promise<void> {
  const clauses = await memberClauses(work, m.hub_id, today(work.now));
  const from = clauses.newcomers_see_past ? 0 : work.now;
  for (const audience of await audiencesOf(work, m))
    await joinAudience(work, audience, m.member_id, undefined, from);
}

/** The same for many members of the actor at once, in a few statements. */
export async function joinHubMany(
  work: OrganisationWork,
  members: readonly { readonly orgId: number; branchId?: number; sector?: string }[],
): Promise<void> {
  const hubId = work.actor.orgId;
  const clauses = await memberClauses(work, hubId, today(work.now));
  const targets = new Map<string, Target>([['', { kind: 'members', hubId }]]);
  for (const { branchId, sector } of members) {
    if (branchId) targets.set(`branch ${branchId}`, { kind: 'branch', hubId, branchId });
    if (sector) targets.set(`sector ${sector}`, { kind: 'sector', hubId, sector });
  }
  const ids = await audiencesOfTargets(work, [...targets.values()]);
  const byName = new Map([...targets.keys()].map((name, at) => [name, ids[at]!]));
  const joins = members.flatMap(({ orgId, branchId, sector }) =>
    ['', branchId && `branch ${branchId}`, sector && `sector ${sector}`]
      .filter((name) => typeof name === 'string')
      .map((name) => ({ audience: byName.get(name)!, org: orgId })),
  );
  await joinManyAudiences(work, joins, clauses.newcomers_see_past ? 0 : work.now);
}

/** Takes it out again; what it could read stays readable as `leaversKeepPast` says. */
export async function leaveHub(work: OrganisationWork, m: Belonging): Promise<void> {
  const clauses = await memberClauses(work, m.hub_id, today(work.now));
  for (const audience of await audiencesOf(work, m))
    await leaveAudience(work, audience, m.member_id, clauses.leavers_keep_past);
}

/** Moves a member from one branch's audience to another's: the new one's past is not its own. */
export async function moveBranch(
  work: OrganisationWork,
  m: Pick<Belonging, 'hub_id' | 'member_id' | 'branch_id'>,
  to: number | undefined,
): Promise<void> {
  if (m.branch_id)
    await leaveAudience(work, await branchMembers(work, m.hub_id, m.branch_id), m.member_id, true);
  if (to)
    await joinAudience(
      work,
      await branchMembers(work, m.hub_id, to),
      m.member_id,
      undefined,
      work.now,
    );
}

async function audiencesOf(work: OrganisationWork, m: Belonging): Promise<number[]> {
  const audiences = [await membersOf(work, m.hub_id)];
  if (m.branch_id) audiences.push(await branchMembers(work, m.hub_id, m.branch_id));
  if (m.member_sector) audiences.push(await sectorMembers(work, m.hub_id, m.member_sector));
  return audiences;
}

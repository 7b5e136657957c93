import type { InputOf, Membership, operations } from '@staffetta/contract';
import type { ActorWork } from '../identity/actor.ts';
import { refuse } from '../platform/errors.ts';
import { branchOf } from './add-membership.ts';
import { moveBranch } from './join-hub.ts';
import { mayChangeMandate, placeOf } from './membership.ts';
import { type MembershipRow, updateMembership } from './memberships.store.ts';
import { readMembership, recordMembership, toMembership } from './show-membership.ts';

type Input = InputOf<typeof operations.memberships.change>['body'];

/** Changes branch and mandate. Throws `not_found`, `not_allowed`, `wrong_state`, `version_conflict`. */
export async function changeMembership(
  work: ActorWork,
  uid: string,
  version: number,
  input: Input,
): Promise<Membership> {
  const row = await readMembership(work, uid);
  if (row.standing !== 'current') throw refuse('wrong_state');
  const branchId = await branchWanted(work, row, input.branch);
  const by = placeOf(work.actor.orgKind) === 'hub' ? 'hub' : 'member';
  if (!mayChangeMandate(by, row.keeps_record, row.mandate, input.mandate))
    throw refuse('not_allowed', { reasons: [{ code: 'mandate_is_the_members', params: {} }] });
  if (!(await updateMembership(work, row, version, { mandate: input.mandate, branchId })))
    throw refuse('version_conflict', { currentVersion: row.version });
  if ((branchId ?? undefined) !== (row.branch_id ?? undefined))
    await moveBranch(work, row, branchId ?? undefined);
  const after = await readMembership(work, uid);
  await recordMembership(work, 'changed', after);
  return toMembership(after);
}

/** The branch is the hub's affair: a member leaves it as it is. */
async function branchWanted(work: ActorWork, row: MembershipRow, uid: string | undefined) {
  if ((row.branch_uid ?? undefined) === uid) return row.branch_id;
  if (row.hub_id !== work.actor.orgId) throw refuse('not_allowed');
  return uid ? branchOf(work, uid) : null;
}

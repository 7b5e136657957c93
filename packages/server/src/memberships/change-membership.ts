import type { InputOf, Membership, operations } from '@staffetta/contract';
import type { ActorWork } from '../identity/actor.ts';
import { refuse, refuseField } from '../platform/errors.ts';
import { branchOf } from './add-membership.ts';
import { moveBranch } from './join-hub.ts';
import { mayChangeMandate, placeOf } from './membership.ts';
import { type MembershipRow, updateMembership } from './memberships.store.ts';
import { readMembership, recordMembership, toMembership } from './show-membership.ts';

type Input = InputOf<typeof operations.memberships.change>['body'];

/** Changes branch and mandate. Throws `not_found`, `not_allowed`, `invalid_input`, `wrong_state`, `version_conflict`. */
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
    throw refuseField('/mandate', {
      it: 'è il consenso dell’aderente: lo allarga chi ne è referente, dalla pagina della propria adesione; l’ente può solo restringerlo',
      en: 'is the member’s consent: its own people widen it, on the page of their membership; the hub may only narrow it',
    });
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

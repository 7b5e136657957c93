import type { Membership } from '@staffetta/contract';
import type { ActorWork } from '../identity/actor.ts';
import { record } from '../journal/index.ts';
import { refuse } from '../platform/errors.ts';
import { findMembership, type MembershipRow } from './memberships.store.ts';

/** Throws `not_found` for what does not exist and what the actor has no part in. */
export async function readMembership(work: ActorWork, uid: string): Promise<MembershipRow> {
  const row = await findMembership(work, uid);
  if (!row) throw refuse('not_found');
  return row;
}

export const showMembership = async (work: ActorWork, uid: string): Promise<Membership> =>
  toMembership(await readMembership(work, uid));

export const toMembership = (row: MembershipRow): Membership => ({
  uid: row.uid,
  hub: { uid: row.hub_uid, name: row.hub_name },
  member: { uid: row.member_uid, name: row.member_name },
  ...(row.branch_uid ? { branch: { uid: row.branch_uid, name: row.branch_name! } } : {}),
  standing: row.standing,
  from: row.from_day,
  ...(row.to_day ? { to: row.to_day } : {}),
  mandate: row.mandate,
  version: row.version,
});

/** Writes the step into the journals of hub and member. */
export const recordMembership = (
  work: ActorWork,
  step: 'proposed' | 'declined' | 'started' | 'changed' | 'ended',
  row: Pick<MembershipRow, 'uid' | 'hub_id' | 'member_id' | 'version' | 'mandate'>,
): Promise<void> =>
  record(
    work,
    {
      act: `membership.${step}`,
      actor: { org: work.actor.orgUid, person: work.actor.personUid },
      subject: { kind: 'membership', id: row.uid, version: row.version },
      facts: { mandate: row.mandate },
    },
    { organisations: [row.hub_id, row.member_id] },
  );

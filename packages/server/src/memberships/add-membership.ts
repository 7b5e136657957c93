import type { InputOf, Mandate, Membership, operations } from '@staffetta/contract';
import type { ActorWork } from '../identity/actor.ts';
import {
  findOrganisation,
  insertOrganisation,
  organisationCalled,
  originInstallation,
} from '../organisations/index.ts';
import { today } from '../platform/calendar.ts';
import { refuse, refuseField } from '../platform/errors.ts';
import { joinHub } from './join-hub.ts';
import { insertMembership, memberWithVat, type NewMembership } from './memberships.store.ts';
import { readMembership, recordMembership, toMembership } from './show-membership.ts';

type Input = InputOf<typeof operations.memberships.add>['body'];

/**
 * Enters a member: a new organisation at once, with a record that the hub keeps; an existing one as a proposal.
 * Throws `not_found` for a code that is nobody's, `already_exists`, `invalid_input`.
 */
export async function addMembership(work: ActorWork, input: Input): Promise<Membership> {
  const from = input.from ?? today(work.now);
  if (from > today(work.now))
    throw refuseField('/from', {
      it: 'non può essere nel futuro',
      en: 'must not be in the future',
    });
  const { branch, mandate } = input;
  const branchId = branch ? await branchOf(work, branch) : undefined;
  const { id: memberId, standing } = await memberOf(work, input.member);
  return enter(work, { memberId, standing, branchId, from, mandate });
}

interface Returning {
  /** A former member of the acting hub, which made its record; nobody works there. */
  readonly memberId: number;
  readonly branch: string | undefined;
  readonly mandate: Mandate;
}

/** Who left is a member again at once, with the record that the hub has kept. Throws `already_exists`, `invalid_input`. */
export async function returnMember(
  work: ActorWork,
  { memberId, branch, mandate }: Returning,
): Promise<Membership> {
  const branchId = branch ? await branchOf(work, branch) : undefined;
  return enter(work, { memberId, standing: 'current', branchId, from: today(work.now), mandate });
}

async function enter(work: ActorWork, entered: Omit<NewMembership, 'hubId'>): Promise<Membership> {
  const uid = await insertMembership(work, { hubId: work.actor.orgId, ...entered });
  if (!uid) throw refuse('already_exists');
  const row = await readMembership(work, uid);
  if (row.standing === 'current') await joinHub(work, row);
  await recordMembership(work, row.standing === 'current' ? 'started' : 'proposed', row);
  return toMembership(row);
}

async function memberOf(work: ActorWork, member: Input['member']) {
  if ('uid' in member) {
    const found = await organisationCalled(work, member.uid);
    if (found?.kind !== 'member') throw refuse('not_found');
    return { id: found.id, standing: 'proposed' } as const;
  }
  if (member.vatNumber && (await memberWithVat(work, work.actor.orgId, member.vatNumber)))
    throw refuse('already_exists');
  const made = await insertOrganisation(work, {
    ...member,
    kind: 'member',
    originInstallation: await originInstallation(work),
  });
  return { id: made.id, standing: 'current' } as const;
}

/** A branch of the actor's own hub. Throws `invalid_input` on anything else. */
export async function branchOf(work: ActorWork, uid: string): Promise<number> {
  const branch = await findOrganisation(work, uid);
  if (branch?.kind !== 'branch' || branch.parent_uid !== work.actor.orgUid)
    throw refuseField('/branch', {
      it: 'non è una sede di questo ente',
      en: 'not a branch of this hub',
    });
  return branch.id;
}

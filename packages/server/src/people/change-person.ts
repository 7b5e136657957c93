import type { PersonRecord, Role } from '@staffetta/contract';
import type { ActorWork } from '../identity/index.ts';
import { record } from '../journal/index.ts';
import { refuse } from '../platform/errors.ts';
import {
  countAdministrators,
  endHere,
  grantRoles,
  nextVersion,
  type PersonRow,
  personById,
  personByUid,
  toRecord,
} from './people.store.ts';
import { newLink } from './person-links.ts';

/**
 * Gives a person other roles in the actor's organisation. Throws `not_found`, `version_conflict`, and
 * `wrong_state` when nobody would be left to administer.
 */
export async function changePerson(
  work: ActorWork,
  uid: string,
  version: number,
  roles: readonly Role[],
): Promise<PersonRecord> {
  const person = await found(work, uid);
  if (!roles.includes('administrator')) await keepAnAdministrator(work, person);
  if (!(await nextVersion(work, person, version)))
    throw refuse('version_conflict', { currentVersion: person.version });
  await grantRoles(work, person.id, work.actor.orgId, roles);
  await tell(work, 'person.changed', person, { roles: [...roles] });
  return toRecord((await personById(work, person.id))!);
}

/** Ends roles, sessions and tokens here. Throws `not_found`, `wrong_state` for the last administrator. */
export async function removePerson(work: ActorWork, uid: string): Promise<void> {
  const person = await found(work, uid);
  await keepAnAdministrator(work, person);
  await endHere(work, person.id);
  await tell(work, 'person.blocked', person, {});
}

/** A new invitation, or a new password; written down, since whoever holds it can sign in. Throws `not_found`. */
export async function renewLink(work: ActorWork, uid: string) {
  const person = await found(work, uid);
  const purpose = person.awaited ? 'invitation' : 'password_reset';
  await tell(work, 'person.changed', person, { link: purpose });
  return newLink(work, person.id, work.actor.orgId, purpose);
}

async function found(work: ActorWork, uid: string): Promise<PersonRow> {
  const person = await personByUid(work, uid);
  if (!person) throw refuse('not_found');
  return person;
}

async function keepAnAdministrator(work: ActorWork, person: PersonRow) {
  if (!person.roles.includes('administrator')) return;
  if ((await countAdministrators(work, person.id)) === 0) throw refuse('wrong_state');
}

const tell = (
  work: ActorWork,
  act: 'person.changed' | 'person.blocked',
  person: PersonRow,
  facts: { roles?: Role[]; link?: string },
) =>
  record(
    work,
    {
      act,
      actor: { org: work.actor.orgUid, person: work.actor.personUid },
      subject: { kind: 'person', id: person.uid },
      facts,
    },
    { organisations: [work.actor.orgId] },
  );

import { randomUUID } from 'node:crypto';
import type { InputOf, OutputOf, operations, Role } from '@staffetta/contract';
import type { ActorWork } from '../identity/index.ts';
import { record } from '../journal/index.ts';
import { findOrganisation } from '../organisations/index.ts';
import { refuse } from '../platform/errors.ts';
import {
  awaitPerson,
  dismissAwaited,
  grantRoles,
  insertPerson,
  lockOrganisation,
  personByEmail,
} from './people.store.ts';
import { newLink } from './person-links.ts';

type Input = InputOf<typeof operations.people.entrust>['body'];
type Output = OutputOf<typeof operations.people.entrust>;

/** What the first one may do: everything that somebody alone must. Others are theirs to invite. */
const FIRST: readonly Role[] = ['administrator', 'analyst', 'approver', 'reporter'];

/**
 * Invites the first administrator of another organisation. Who was invited before and has not come no longer may.
 * Throws `not_found`; `not_allowed` for who does not keep its record, and once somebody works there.
 */
export async function entrustOrganisation(
  work: ActorWork,
  uid: string,
  input: Input,
): Promise<Output> {
  const organisation = await waitingFor(work, uid);
  const email = input.email.trim().toLowerCase();
  await lockOrganisation(work, organisation.id);
  await dismissAwaited(work, organisation.id);
  // Somebody may have come while this waited for the lock or for their link.
  await waitingFor(work, uid);
  const known = await personByEmail(work, email);
  const id =
    known?.id ??
    (await insertPerson(work, {
      uid: randomUUID(),
      name: input.name,
      email,
      language: input.language,
      passwordHash: undefined,
      grants: [],
    }));
  await grantRoles(work, id, organisation.id, FIRST);
  await awaitPerson(work, id, organisation.id, input);
  await record(
    work,
    {
      act: 'organisation.entrusted',
      actor: { org: work.actor.orgUid, person: work.actor.personUid },
      subject: { kind: 'organisation', id: uid },
    },
    { organisations: [work.actor.orgId, organisation.id] },
  );
  return newLink(work, id, organisation.id, 'invitation');
}

/** An organisation whose record the actor keeps, and where nobody works yet. Throws `not_found`, `not_allowed`. */
async function waitingFor(work: ActorWork, uid: string) {
  const organisation = await findOrganisation(work, uid);
  if (!organisation) throw refuse('not_found');
  if (!organisation.may_change || organisation.id === work.actor.orgId) throw refuse('not_allowed');
  return organisation;
}

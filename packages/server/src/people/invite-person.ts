import { randomUUID } from 'node:crypto';
import type { InputOf, OutputOf, operations } from '@staffetta/contract';
import type { ActorWork } from '../identity/index.ts';
import { record } from '../journal/index.ts';
import { refuse } from '../platform/errors.ts';
import {
  awaitPerson,
  grantRoles,
  insertPerson,
  personByEmail,
  personById,
  toRecord,
} from './people.store.ts';
import { newLink } from './person-links.ts';

type Input = InputOf<typeof operations.people.invite>['body'];
type Output = OutputOf<typeof operations.people.invite>;

/**
 * Invites somebody into the actor's organisation; the roles hold once they have come. An address that works elsewhere
 * already keeps its password, and nothing in the answer tells. Throws `already_exists` when the person is here already.
 */
export async function invitePerson(work: ActorWork, input: Input): Promise<Output> {
  const email = input.email.trim().toLowerCase();
  const known = await personByEmail(work, email);
  if (known?.here) throw refuse('already_exists');
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
  await grantRoles(work, id, work.actor.orgId, input.roles);
  await awaitPerson(work, id, work.actor.orgId, input);
  const link = await newLink(work, id, work.actor.orgId, 'invitation');
  const person = toRecord((await personById(work, id))!);
  await record(
    work,
    {
      act: 'person.invited',
      actor: { org: work.actor.orgUid, person: work.actor.personUid },
      subject: { kind: 'person', id: person.uid },
      facts: { roles: input.roles },
    },
    { organisations: [work.actor.orgId] },
  );
  return { person, link };
}

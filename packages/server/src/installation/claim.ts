import { randomUUID } from 'node:crypto';
import type { InputOf, operations } from '@staffetta/contract';
import { hashSecret, type VisitorWork } from '../identity/index.ts';
import { record } from '../journal/index.ts';
import { insertOrganisation } from '../organisations/index.ts';
import { insertPerson } from '../people/index.ts';
import { refuse } from '../platform/errors.ts';
import { hashPassword, type Opened, openSession } from '../session/index.ts';
import { findInstallation, useClaim } from './installation.store.ts';

type Input = InputOf<typeof operations.installation.claim>['body'];

/**
 * The one-time link of the first start makes the organisation that runs the installation, and its administrator.
 * There is no default account (promise 1, docs/promises.md). Throws `link_invalid` on a wrong, expired or used link.
 */
export async function claim(
  work: VisitorWork,
  input: Input,
  userAgent: string | undefined,
): Promise<Opened> {
  if (!(await useClaim(work, hashSecret(input.secret)))) throw refuse('link_invalid');
  const installation = await findInstallation(work);
  const { kind, hubShape = 'association' } = input.organisation;
  const org = await insertOrganisation(work, {
    ...input.organisation,
    hubShape: kind === 'hub' ? hubShape : undefined,
    operator: true,
    originInstallation: installation!.uid,
  });
  const { password, ...person } = input.person;
  const personId = await insertPerson(work, {
    uid: randomUUID(),
    ...person,
    passwordHash: await hashPassword(password),
    grants: [{ orgId: org.id, roles: ['administrator', 'analyst', 'approver', 'reporter'] }],
  });
  await record(
    work,
    {
      act: 'organisation.created',
      actor: { org: org.uid },
      subject: { kind: 'organisation', id: org.uid },
      facts: { first: true },
    },
    { organisations: [org.id] },
  );
  return openSession(work, { personId, orgId: org.id, secondFactor: false, userAgent });
}

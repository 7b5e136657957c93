import { hashSecret, type VisitorWork } from '../identity/index.ts';
import { refuse } from '../platform/errors.ts';
import { invitedBy, peekOneTime, takeOneTime } from './one-time.store.ts';
import { type Opened, openSession } from './open-session.ts';
import { hashPassword } from './password.ts';
import { endSessions, keepPassword } from './session.store.ts';

const LINKS = ['invitation', 'password_reset'] as const;

/** What the link is for, without using it. Throws `link_invalid`. */
export async function readInvitation(work: VisitorWork, secret: string) {
  const link = await peekOneTime(work, hashSecret(secret), LINKS);
  const facts = link && (await invitedBy(work, link.person_id!, link.org_id!));
  if (!facts) throw refuse('link_invalid');
  const { organisation, name, email } = facts;
  const purpose = link.purpose as (typeof LINKS)[number];
  return {
    purpose,
    organisation,
    name,
    email,
    needsPassword: purpose === 'password_reset' || !facts.has_password,
  };
}

/**
 * Uses the link: sets the password and signs in. Who has one already (invited by a second organisation) keeps
 * it and signs in with it: an invitation must not take over an account. Throws `link_invalid`.
 */
export async function acceptInvitation(
  work: VisitorWork,
  input: { secret: string; password: string; userAgent: string | undefined },
): Promise<Opened> {
  const hash = hashSecret(input.secret);
  const { needsPassword } = await readInvitation(work, input.secret);
  if (!needsPassword) throw refuse('link_invalid');
  const link = await takeOneTime(work, hash, LINKS);
  if (!link?.person_id || !link.org_id) throw refuse('link_invalid');
  await keepPassword(work, link.person_id, await hashPassword(input.password));
  await endSessions(work, link.person_id, undefined);
  return openSession(work, {
    personId: link.person_id,
    orgId: link.org_id,
    secondFactor: false,
    userAgent: input.userAgent,
  });
}

/** The demonstration's links, one per role. Throws `link_invalid`. */
export async function signInWithLink(
  work: VisitorWork,
  input: { secret: string; userAgent: string | undefined },
): Promise<Opened> {
  // Not used up: a demonstration is shown more than once.
  const link = await peekOneTime(work, hashSecret(input.secret), ['demo_sign_in']);
  if (!link?.person_id || !link.org_id) throw refuse('link_invalid');
  const { person_id: personId, org_id: orgId } = link;
  return openSession(work, { personId, orgId, secondFactor: true, userAgent: input.userAgent });
}

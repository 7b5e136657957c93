import { hashSecret, type VisitorWork } from '../identity/index.ts';
import { record } from '../journal/index.ts';
import { refuse } from '../platform/errors.ts';
import type { SealedBox } from '../platform/sealed-box.ts';
import { actorJustOpened } from './actor-just-opened.ts';
import { invitedBy, peekOneTime, takeOneTime } from './one-time.store.ts';
import { type Opened, openSession } from './open-session.ts';
import { hashPassword, passwordMatches } from './password.ts';
import { provesSecondFactor } from './second-factor.ts';
import {
  acceptRoles,
  accountOf,
  awaitElsewhere,
  endSessions,
  keepPassword,
} from './session.store.ts';

const LINKS = ['invitation', 'password_reset'] as const;

/** What the link is for, without using it. Throws `link_invalid`. */
export async function readInvitation(work: VisitorWork, secret: string) {
  const link = await peekOneTime(work, hashSecret(secret), LINKS);
  const facts = link && (await invitedBy(work, link.person_id!, link.org_id!));
  if (!facts) throw refuse('link_invalid');
  const { organisation, name, email } = facts;
  return { purpose: link.purpose as (typeof LINKS)[number], organisation, name, email };
}

export interface Acceptance {
  readonly secret: string;
  readonly password: string;
  readonly code?: string | undefined;
  readonly userAgent: string | undefined;
}

/**
 * Uses the link, signs in, and from here on holds the roles of the organisation that gave it. Who has an account
 * proves it with its password; an invitation takes over none. A new password by the link of one organisation is a
 * word of that one alone: unless the second factor proves that it is still them, what others had entrusted to the
 * person waits for links of theirs. A second factor is asked for, whatever the link. Throws `link_invalid`,
 * `wrong_credentials`, `second_factor_needed`.
 */
export async function acceptInvitation(
  work: VisitorWork,
  box: SealedBox,
  { secret, password, code, userAgent }: Acceptance,
): Promise<Opened> {
  await readInvitation(work, secret);
  const link = await takeOneTime(work, hashSecret(secret), LINKS);
  if (!link?.person_id || !link.org_id) throw refuse('link_invalid');
  const { person_id: personId, org_id: orgId } = link;
  const account = (await accountOf(work, personId))!;
  const kept = account.password_hash ?? undefined;
  const anew = kept === undefined || link.purpose === 'password_reset';
  if (!anew && !(await passwordMatches(password, kept))) throw refuse('wrong_credentials');
  const secondFactor = await provesSecondFactor(work, box, account, code);
  if (anew) {
    await keepPassword(work, personId, await hashPassword(password));
    await endSessions(work, personId, undefined);
    // Who holds the factor is who the others know: without this an organisation's only administrator, given a new
    // password by another organisation, could be let back in by nobody.
    if (!secondFactor) await awaitElsewhere(work, personId, orgId);
  }
  await acceptRoles(work, personId, orgId);
  const opened = await openSession(work, { personId, orgId, secondFactor, userAgent });
  const { orgUid: org, personUid: person } = await actorJustOpened(work, opened);
  const subject = { kind: 'person', id: person };
  const facts = { link: link.purpose };
  await record(
    work,
    { act: 'person.joined', actor: { org, person }, subject, facts },
    { organisations: [orgId] },
  );
  return opened;
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

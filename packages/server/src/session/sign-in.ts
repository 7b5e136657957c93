import type { VisitorWork } from '../identity/index.ts';
import { refuse } from '../platform/errors.ts';
import { type Opened, openSession } from './open-session.ts';
import { passwordMatches } from './password.ts';
import { signInFacts } from './session.store.ts';

export interface SignInInput {
  readonly email: string;
  readonly password: string;
  readonly code?: string | undefined;
  readonly userAgent: string | undefined;
}

/**
 * Address and password open a session. The same answer, in the same time, for an unknown address, a wrong
 * password and a person without a role. Throws `wrong_credentials`.
 */
export async function signIn(work: VisitorWork, input: SignInInput): Promise<Opened> {
  const facts = await signInFacts(work, input.email.trim().toLowerCase());
  const matches = await passwordMatches(input.password, facts?.password_hash ?? undefined);
  if (!facts || !matches || facts.org_id === null) throw refuse('wrong_credentials');
  return openSession(work, {
    personId: facts.person_id,
    orgId: facts.org_id,
    secondFactor: false,
    userAgent: input.userAgent,
  });
}

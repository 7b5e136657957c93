import type { VisitorWork } from '../identity/index.ts';
import { refuse } from '../platform/errors.ts';
import type { SealedBox } from '../platform/sealed-box.ts';
import { type Opened, openSession } from './open-session.ts';
import { passwordMatches } from './password.ts';
import { provesSecondFactor } from './second-factor.ts';
import { signInFacts } from './session.store.ts';

export interface SignInInput {
  readonly email: string;
  readonly password: string;
  readonly code?: string | undefined;
  readonly userAgent: string | undefined;
}

/**
 * Address, password and, where one is set up, a second factor open a session. The same answer, in the same
 * time, for an unknown address, a wrong password and a person without a role.
 * Throws `wrong_credentials`; `second_factor_needed` when the password is right and the factor is missing.
 */
export async function signIn(
  work: VisitorWork,
  box: SealedBox,
  input: SignInInput,
): Promise<Opened> {
  const facts = await signInFacts(work, input.email.trim().toLowerCase());
  const matches = await passwordMatches(input.password, facts?.password_hash ?? undefined);
  if (!facts || !matches || facts.org_id === null) throw refuse('wrong_credentials');
  const secondFactor = await provesSecondFactor(work, box, facts, input.code);
  const { person_id: personId, org_id: orgId } = facts;
  return openSession(work, { personId, orgId, secondFactor, userAgent: input.userAgent });
}

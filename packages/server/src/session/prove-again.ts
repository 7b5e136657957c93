import type { ActorWork } from '../identity/index.ts';
import { later, minutes, toMicros } from '../platform/clock.ts';
import { refuse } from '../platform/errors.ts';
import type { SealedBox } from '../platform/sealed-box.ts';
import { passkeysOf, totpOf } from './factors.store.ts';
import { type RelyingParty, verifyPasskey } from './passkey.ts';
import { passwordMatches } from './password.ts';
import { checkCode } from './second-factor.ts';
import { passwordOf } from './session.store.ts';

/** How long a proof counts as recent. */
const RECENT = minutes(10);

export interface Proof {
  readonly password?: string | undefined;
  readonly code?: string | undefined;
  readonly response?: unknown;
}

/**
 * Proves again who the person is: with a passkey, or with the password and, where set up, a code.
 * Throws `wrong_credentials`.
 */
export async function proveAgain(
  work: ActorWork,
  box: SealedBox,
  party: RelyingParty | undefined,
  proof: Proof,
): Promise<void> {
  const { personId } = work.actor;
  if (proof.response && party) {
    const key = await verifyPasskey(work, party, proof.response);
    if (key.person_id !== personId) throw refuse('wrong_credentials');
    return;
  }
  const kept = await passwordOf(work, personId);
  if (!(await passwordMatches(proof.password ?? '', kept))) throw refuse('wrong_credentials');
  const totp = await totpOf(work, personId);
  if (totp?.totp_secret) {
    const lastStep = totp.totp_last_step ?? undefined;
    await checkCode(work, box, { personId, secret: totp.totp_secret, lastStep }, proof.code ?? '');
  } else if ((await passkeysOf(work, personId)).length > 0) throw refuse('wrong_credentials');
}

/** A step that matters needs a recent proof. Throws `sign_in_again`. */
export function requireRecentProof(work: ActorWork): void {
  const proven = toMicros(work.actor.authenticatedAt);
  if (later(proven, RECENT) < work.now) throw refuse('sign_in_again');
}

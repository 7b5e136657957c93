import type { ActorKeys, Work } from '../platform/database/unit-of-work.ts';
import { refuse } from '../platform/errors.ts';
import type { SealedBox } from '../platform/sealed-box.ts';
import { passkeysOf, takeTotpStep } from './factors.store.ts';
import { totpStep } from './totp.ts';

/** What a person's TOTP secret is sealed to. */
export const boundTo = (personId: number) => `totp of person ${personId}`;

export interface KeptTotp {
  readonly personId: number;
  readonly secret: Buffer;
  readonly lastStep: number | undefined;
}

/** Checks a code against the kept secret and uses it up. Throws `wrong_credentials`. */
export async function checkCode(
  work: Work<ActorKeys>,
  box: SealedBox,
  kept: KeptTotp,
  code: string,
): Promise<void> {
  const secret = box.open(boundTo(kept.personId), kept.secret).toString('utf8');
  const step = totpStep(secret, code, Math.floor(work.now / 1_000_000), kept.lastStep);
  if (step === undefined || !(await takeTotpStep(work, kept.personId, step)))
    throw refuse('wrong_credentials');
}

/** An account with its six-digit codes, where they are set up. */
export interface WithCodes {
  readonly person_id: number;
  readonly totp_secret: Buffer | null;
  readonly totp_last_step: number | null;
}

/**
 * True when a code was given; false when no factor is set up, so that it can be. Throws `wrong_credentials`,
 * `second_factor_needed`.
 */
export async function provesSecondFactor(
  work: Work<ActorKeys>,
  box: SealedBox,
  { person_id: personId, totp_secret: secret, totp_last_step: step }: WithCodes,
  code: string | undefined,
): Promise<boolean> {
  if (secret && code) {
    await checkCode(work, box, { personId, secret, lastStep: step ?? undefined }, code);
    return true;
  }
  if (secret || (await passkeysOf(work, personId)).length > 0) throw refuse('second_factor_needed');
  return false;
}

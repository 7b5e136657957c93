import type { ActorKeys, Work } from '../platform/database/unit-of-work.ts';
import { refuse } from '../platform/errors.ts';
import type { SealedBox } from '../platform/sealed-box.ts';
import { takeTotpStep } from './factors.store.ts';
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

import { type ActorWork, hashSecret, newSecret } from '../identity/index.ts';
import { days, hours, later, toInstant } from '../platform/clock.ts';
import { insertOneTime, voidOneTimes } from '../session/index.ts';

const LIFETIME = { invitation: days(7), password_reset: hours(24) } as const;

/** Makes a one-time link for somebody for one organisation; older ones no longer work. */
export async function newLink(
  work: ActorWork,
  personId: number,
  orgId: number,
  purpose: 'invitation' | 'password_reset',
): Promise<{ path: string; expiresAt: string }> {
  const secret = newSecret();
  const expiresAt = toInstant(later(work.now, LIFETIME[purpose]));
  await voidOneTimes(work, personId, orgId);
  await insertOneTime(work, {
    secretHash: hashSecret(secret),
    purpose,
    personId,
    orgId,
    expiresAt,
  });
  // After the #: the secret reaches no server log on the way.
  return { path: `/invito#${secret}`, expiresAt };
}

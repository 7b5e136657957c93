import { hashSecret, newSecret } from '../identity/index.ts';
import { hours, later, toInstant } from '../platform/clock.ts';
import type { ActorKeys, Work } from '../platform/database/unit-of-work.ts';
import { insertSession } from './session.store.ts';

/** A working day; then sign in again. */
const LIFETIME = hours(12);

export interface Opened {
  /** The cookie's value: 256 random bits, kept only as a hash. */
  readonly secret: string;
  readonly tokenHash: Buffer;
  readonly maxAgeSeconds: number;
}

/** Opens a session for a person acting for an organisation. */
export async function openSession(
  work: Work<ActorKeys>,
  who: { personId: number; orgId: number; secondFactor: boolean; userAgent: string | undefined },
): Promise<Opened> {
  const secret = newSecret();
  const tokenHash = hashSecret(secret);
  const expiresAt = toInstant(later(work.now, LIFETIME));
  await insertSession(work, { ...who, tokenHash, expiresAt });
  return { secret, tokenHash, maxAgeSeconds: LIFETIME };
}

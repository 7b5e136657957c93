import {
  type AuthenticationResponseJSON,
  generateAuthenticationOptions,
  generateRegistrationOptions,
  type RegistrationResponseJSON,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
} from '@simplewebauthn/server';
import { type ActorWork, hashSecret } from '../identity/index.ts';
import { later, minutes, toInstant } from '../platform/clock.ts';
import type { ActorKeys, Work } from '../platform/database/unit-of-work.ts';
import { refuse } from '../platform/errors.ts';
import {
  insertPasskey,
  type PasskeyRow,
  passkeyById,
  passkeysOf,
  usePasskey,
} from './factors.store.ts';
import { insertOneTime, type Purpose, takeOneTime } from './one-time.store.ts';

/** Who asks for passkeys. Undefined where the installation has only a numeric address: none can be bound to it. */
export interface RelyingParty {
  readonly id: string;
  readonly name: string;
  readonly origin: string;
}

const CHALLENGE_LIFETIME = minutes(5);

/** Options for `navigator.credentials.create`: discoverable, with the device checking its user. */
export async function registrationOptions(work: ActorWork, party: RelyingParty) {
  const existing = await passkeysOf(work, work.actor.personId);
  const options = await generateRegistrationOptions({
    rpName: party.name,
    rpID: party.id,
    userName: work.actor.email,
    userDisplayName: work.actor.personName,
    userID: new TextEncoder().encode(work.actor.personUid),
    excludeCredentials: existing.map((key) => ({ id: key.credential_id })),
    authenticatorSelection: { residentKey: 'preferred', userVerification: 'required' },
  });
  await keepChallenge(work, options.challenge, 'passkey_registration', work.actor.personId);
  return options;
}

/** Verifies what the device made and keeps the public key. Throws `wrong_credentials`. */
export async function register(
  work: ActorWork,
  party: RelyingParty,
  given: { name: string; response: unknown },
): Promise<void> {
  const { personId } = work.actor;
  const verified = await attempt(() =>
    verifyRegistrationResponse({
      response: given.response as RegistrationResponseJSON,
      expectedChallenge: (challenge) =>
        usesChallenge(work, challenge, 'passkey_registration', personId),
      expectedOrigin: party.origin,
      expectedRPID: party.id,
    }),
  );
  if (!verified.verified) throw refuse('wrong_credentials');
  const { credential } = verified.registrationInfo;
  await insertPasskey(work, {
    credential_id: credential.id,
    person_id: personId,
    public_key: credential.publicKey,
    counter: credential.counter,
    transports: credential.transports ?? [],
    name: given.name,
  });
}

/** Options for `navigator.credentials.get`; names no key, so that nobody learns who has one. */
export async function signInOptions(work: Work<ActorKeys>, party: RelyingParty) {
  const options = await generateAuthenticationOptions({
    rpID: party.id,
    userVerification: 'required',
  });
  await keepChallenge(work, options.challenge, 'passkey_sign_in', undefined);
  return options;
}

/** Verifies an assertion; gives the key's row. Throws `wrong_credentials`. */
export async function verifyPasskey(
  work: Work<ActorKeys>,
  party: RelyingParty,
  response: unknown,
): Promise<PasskeyRow & { org_id: number | null }> {
  const given = response as AuthenticationResponseJSON;
  const key = typeof given?.id === 'string' ? await passkeyById(work, given.id) : undefined;
  if (!key) throw refuse('wrong_credentials');
  const { verified, authenticationInfo } = await attempt(() =>
    verifyAuthenticationResponse({
      response: given,
      expectedChallenge: (challenge) =>
        usesChallenge(work, challenge, 'passkey_sign_in', undefined),
      expectedOrigin: party.origin,
      expectedRPID: party.id,
      credential: {
        id: key.credential_id,
        publicKey: new Uint8Array(key.public_key),
        counter: key.counter,
      },
    }),
  );
  if (!verified) throw refuse('wrong_credentials');
  await usePasskey(work, key.credential_id, authenticationInfo.newCounter);
  return key;
}

const keepChallenge = (
  work: Work<ActorKeys>,
  challenge: string,
  purpose: Purpose,
  personId: number | undefined,
) =>
  insertOneTime(work, {
    secretHash: hashSecret(challenge),
    purpose,
    ...(personId === undefined ? {} : { personId }),
    expiresAt: toInstant(later(work.now, CHALLENGE_LIFETIME)),
  });

async function usesChallenge(
  work: Work<ActorKeys>,
  challenge: string,
  purpose: Purpose,
  personId: number | undefined,
): Promise<boolean> {
  const taken = await takeOneTime(work, hashSecret(challenge), [purpose]);
  return taken !== undefined && (taken.person_id ?? undefined) === personId;
}

/** The library throws on malformed or foreign input; to the caller that is a wrong credential like any other. */
async function attempt<T>(verify: () => Promise<T>): Promise<T> {
  try {
    return await verify();
  } catch {
    throw refuse('wrong_credentials');
  }
}

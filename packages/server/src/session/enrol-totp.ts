import type { ActorWork } from '../identity/index.ts';
import { hours, later, type Micros } from '../platform/clock.ts';
import { refuse } from '../platform/errors.ts';
import type { SealedBox } from '../platform/sealed-box.ts';
import { keepTotp } from './factors.store.ts';
import { boundTo } from './second-factor.ts';
import { newTotpSecret, totpStep, totpUri } from './totp.ts';

const proofOf = (personId: number) => `totp proof of person ${personId}`;

/** A fresh secret, and a proof that carries it back sealed: the server keeps nothing until it is confirmed. */
export function enrolTotp(work: ActorWork, box: SealedBox, issuer: string) {
  const secret = newTotpSecret();
  const until = later(work.now, hours(1));
  const proof = box.seal(
    proofOf(work.actor.personId),
    Buffer.from(JSON.stringify({ secret, until })),
  );
  return {
    uri: totpUri(issuer, work.actor.email, secret),
    secret,
    proof: proof.toString('base64url'),
  };
}

/** The first code proves that the app has the secret: it is kept, sealed. Throws `wrong_credentials`, `link_invalid`. */
export async function confirmTotp(
  work: ActorWork,
  box: SealedBox,
  given: { proof: string; code: string },
): Promise<void> {
  const { personId } = work.actor;
  const { secret, until } = openProof(box, personId, given.proof);
  if (until <= work.now) throw refuse('link_invalid');
  const step = totpStep(secret, given.code, Math.floor(work.now / 1_000_000), undefined);
  if (step === undefined) throw refuse('wrong_credentials');
  await keepTotp(work, personId, box.seal(boundTo(personId), Buffer.from(secret)), step);
}

function openProof(box: SealedBox, personId: number, proof: string) {
  try {
    const opened = box.open(proofOf(personId), Buffer.from(proof, 'base64url'));
    return JSON.parse(opened.toString('utf8')) as { secret: string; until: Micros };
  } catch {
    throw refuse('link_invalid');
  }
}

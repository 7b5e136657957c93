import { hashSecret, newSecret, type VisitorWork } from '../identity/index.ts';
import { days, later, toInstant } from '../platform/clock.ts';
import { findClaim, insertInstallation, replaceClaim } from './installation.store.ts';

/** The link printed at start holds for a week; a restart prints a new one, and the old one is void. */
const LIFETIME = days(7);

/** Makes the installation's own row at first start; gives the one-time secret while nobody has used one. */
export async function offerClaim(work: VisitorWork, name: string): Promise<string | undefined> {
  await insertInstallation(work, name);
  if ((await findClaim(work))?.used_at) return undefined;
  const secret = newSecret();
  await replaceClaim(work, hashSecret(secret), toInstant(later(work.now, LIFETIME)));
  return secret;
}

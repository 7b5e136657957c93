import { createHash, randomUUID } from 'node:crypto';
import type { InputOf, operations } from '@staffetta/contract';
import { DELIVER } from '../deliveries/index.ts';
import type { VisitorWork } from '../identity/index.ts';
import { callerNetwork } from '../platform/caller-network.ts';
import { days, hours, later, toInstant } from '../platform/clock.ts';
import { refuse } from '../platform/errors.ts';
import { countTry } from '../session/index.ts';
import {
  MOST_FROM_ONE,
  MOST_OPEN,
  MOST_UNCONFIRMED,
  readApplication,
  refuseUnless,
} from './admission.ts';
import { keepRequest } from './admissions.store.ts';

type Input = InputOf<typeof operations.admissions.request>['body'];

/** From one network: an accountant may ask for several firms, a program does not stop. */
const PER_NETWORK = [
  { most: 20, within: hours(1) },
  { most: 40, within: days(1) },
];
/** To one address: whoever types somebody else's cannot fill their mailbox. */
const PER_ADDRESS = { most: 3, within: days(1) };

/**
 * Takes the request of a stranger and has a link mailed to the address that it names. What comes back is the same whether
 * firm or address are known, and whether the mail was one too many. Throws `invalid_input`, `not_found` where that hub's
 * door is closed, `wrong_state` where its privacy notice has changed meanwhile, `too_many_requests`.
 */
export async function requestAdmission(
  work: VisitorWork,
  input: Input,
  address: string,
): Promise<Record<string, never>> {
  const applied = readApplication(input);
  // Counted in this transaction: a request that is refused leaves nothing behind, its count neither.
  const network = callerNetwork(address);
  for (const bound of PER_NETWORK)
    if (await tooMany(work, `admission-from:${network}`, bound))
      throw refuse('too_many_requests', { retryAfter: bound.within });
  if (await tooMany(work, `admission-to:${hashed(applied.email)}`, PER_ADDRESS)) return {};
  const most = { unconfirmed: MOST_UNCONFIRMED, fromOne: MOST_FROM_ONE, open: MOST_OPEN };
  const from = { uid: randomUUID(), network: hashed(network) };
  refuseUnless(await keepRequest(work, input.hub, from, applied, most), 'kept');
  work.send({ queue: DELIVER, data: {} });
  return {};
}

async function tooMany(
  work: VisitorWork,
  subject: string,
  { most, within }: { readonly most: number; readonly within: number },
): Promise<boolean> {
  return (await countTry(work, subject, toInstant(later(work.now, -within)))) > most;
}

/** No list of addresses is kept. */
const hashed = (address: string) => createHash('sha256').update(address).digest('base64url');

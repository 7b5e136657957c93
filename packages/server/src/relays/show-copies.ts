import type { OutputOf, operations } from '@staffetta/contract';
import { agreementsOf } from '../agreements/index.ts';
import { bandOf } from '../disclosure/index.ts';
import type { ActorWork } from '../identity/index.ts';
import { days, type Micros, toInstant } from '../platform/clock.ts';
import { refuse } from '../platform/errors.ts';
import { copiesBelow, findItem, recipientsOf } from './undo.store.ts';

const MOST_LISTED = 200;
const DEFAULT_K = 3;

/** Where an item of the actor's organisation went, and who has carried out its last correction or recall. */
export async function showCopies(
  work: ActorWork,
  uid: string,
): Promise<OutputOf<typeof operations.relays.copies>> {
  const item = await findItem(work, uid);
  if (!item || item.owner_org !== work.actor.orgId) throw refuse('not_found');
  const recipients = await recipientsOf(work, item.item_id);
  const ks = (await agreementsOf(work, work.actor.orgId)).map(({ clauses }) => clauses.k);
  const k = Math.max(DEFAULT_K, ...ks);
  const midnight = lastMidnight(work.now);
  const below = await copiesBelow(work, item.item_id, midnight);
  return {
    direct: {
      total: recipients.length,
      confirmed: recipients.filter((one) => one.confirmed_at !== null).length,
      recipients: recipients.slice(0, MOST_LISTED).flatMap(({ uid: id, name, confirmed_at }) =>
        id && name
          ? [
              {
                organisation: { uid: id, name },
                ...(confirmed_at ? { confirmedAt: confirmed_at } : {}),
              },
            ]
          : [],
      ),
    },
    below: {
      total: bandOf(below?.total ?? 0, k),
      confirmed: bandOf(below?.confirmed ?? 0, k),
      asOf: toInstant(midnight),
    },
  };
}

/** A live count would tell the moment somebody further down acts. */
const lastMidnight = (now: Micros): Micros => (now - (now % (days(1) * 1_000_000))) as Micros;

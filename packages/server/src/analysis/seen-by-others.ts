import type { OutputOf, operations } from '@staffetta/contract';
import { admitOwn, bandOf, type Disclosed } from '../disclosure/index.ts';
import type { ActorWork } from '../identity/index.ts';
import { confirmedValues, isTrivial } from '../intelligence/index.ts';
import { today } from '../platform/calendar.ts';
import { countOrigins } from './analysis.store.ts';
import { requireItem } from './show-related.ts';

/**
 * How many other organisations told the values of a report: nothing below k, then bands, as counted once for the day
 * (promise 6, docs/promises.md). Throws `not_found`.
 */
export async function seenByOthers(
  work: ActorWork,
  uid: string,
): Promise<Disclosed<OutputOf<typeof operations.analysis.seenByOthers>>> {
  const item = await requireItem(work, uid);
  const held = (await confirmedValues(work, item.item_id)).filter((value) => !isTrivial(value));
  const day = today(work.now);
  const counted = await countOrigins(
    work,
    item.item_id,
    held.map(({ id }) => id),
    day,
  );
  const bands = new Map(
    counted.map(({ observable_id, others, k }) => [observable_id, bandOf(others, k)]),
  );
  const values = held.flatMap(({ id, kind, value }) => {
    const others = bands.get(id);
    return others?.from === undefined ? [] : [{ kind, value, others }];
  });
  // Bands, and values of a report that was admitted above.
  return admitOwn({ day, values });
}

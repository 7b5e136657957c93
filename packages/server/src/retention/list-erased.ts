import type { ActorKeys, UnitOfWork, Work } from '../platform/database/unit-of-work.ts';
import { begin } from './begin.ts';
import { appendToList, type ListedErasure } from './erasure-list.ts';
import { itemsToEraseAgain, markErasuresListed, unlistedErasures } from './retention.store.ts';

const BATCH = 200;
const nobody = { orgId: undefined, personId: undefined };

/**
 * Puts what was begun before its term into the list outside the database: no content goes before it stands there. Whoever
 * is killed in between lists it twice, which does no harm.
 */
export async function listErased(unit: UnitOfWork, file: string): Promise<void> {
  while (await unit.run(nobody, (work) => listSome(work, file)));
}

async function listSome(work: Work<ActorKeys>, file: string): Promise<boolean> {
  const rows = await unlistedErasures(work, BATCH);
  if (rows.length === 0) return false;
  await appendToList(
    file,
    rows.map(({ uid, item_uid, observables, at }) => ({
      erasure: uid,
      item: item_uid,
      values: observables,
      at,
    })),
  );
  await markErasuresListed(
    work,
    rows.map(({ id }) => id),
  );
  return true;
}

/**
 * Begins to erase again, in a database restored from a backup of `since`, what the list names and it still holds; gives
 * how many. Acts for nobody.
 */
export async function eraseAgain(
  unit: UnitOfWork,
  list: readonly ListedErasure[],
  since: string,
): Promise<number> {
  return unit.run(nobody, async (work) => {
    const items = await itemsToEraseAgain(work, list, since);
    const held = items.filter(({ observables }) => observables === null || observables.length > 0);
    for (const { item_id, observables } of held)
      await begin(work, item_id, observables ?? undefined, 'restored');
    return held.length;
  });
}

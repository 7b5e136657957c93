import type { ActorKeys, UnitOfWork, Work } from '../platform/database/unit-of-work.ts';
import { begin } from './begin.ts';
import { dueEndings, dueTextValues } from './retention.store.ts';

const BATCH = 100;
const nobody = { orgId: undefined, personId: undefined };

type Beginning = (work: Work<ActorKeys>) => Promise<void>;
type Due = (work: Work<ActorKeys>) => Promise<Beginning[]>;

/** Whole items stand first: their values go with them. */
const endings: Due = async (work) =>
  (await dueEndings(work, BATCH)).map(
    ({ item_id, observables }) =>
      (own) =>
        begin(own, item_id, observables ?? undefined, 'term'),
  );
const texts: Due = async (work) =>
  (await dueTextValues(work, BATCH)).map(
    ({ item_id, texts }) =>
      (own) =>
        begin(own, item_id, [], 'term', texts),
  );

/**
 * Begins with what is over, each in a transaction of its own and acting for nobody, so that one that fails keeps back none
 * of the others. Throws at the end what failed.
 */
export async function beginDue(unit: UnitOfWork): Promise<void> {
  const failures = [...(await beginAll(unit, endings)), ...(await beginAll(unit, texts))];
  if (failures.length > 0) throw new AggregateError(failures, 'some erasures did not begin');
}

async function beginAll(unit: UnitOfWork, due: Due): Promise<unknown[]> {
  const failures: unknown[] = [];
  for (let more = true; more; ) {
    const beginnings = await unit.run(nobody, due);
    for (const one of beginnings)
      await unit.run(nobody, one).catch((error: unknown) => failures.push(error));
    // What failed is due again: the next batch would hold it too.
    more = beginnings.length >= BATCH && failures.length === 0;
  }
  return failures;
}

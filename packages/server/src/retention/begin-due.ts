import type { UnitOfWork } from '../platform/database/unit-of-work.ts';
import { begin } from './begin.ts';
import { type DueEnding, dueEndings } from './retention.store.ts';

const BATCH = 100;
const nobody = { orgId: undefined, personId: undefined };

/**
 * Begins with what is over, each in a transaction of its own and acting for nobody, so that one that fails keeps back none
 * of the others. Throws at the end what failed.
 */
export async function beginDue(unit: UnitOfWork): Promise<void> {
  const failures: unknown[] = [];
  for (let more = true; more; ) {
    const due = await unit.run(nobody, (work) => dueEndings(work, BATCH));
    const failed = await beginEach(unit, due);
    failures.push(...failed);
    // What failed is due again: without any that succeeded, the next batch would be the same.
    more = due.length >= BATCH && failed.length === 0;
  }
  if (failures.length > 0) throw new AggregateError(failures, 'some erasures did not begin');
}

/** Whole items stand first: their values go with them. */
async function beginEach(unit: UnitOfWork, due: readonly DueEnding[]): Promise<unknown[]> {
  const failures: unknown[] = [];
  for (const { item_id, observables } of due)
    await unit
      .run(nobody, (work) => begin(work, item_id, observables ?? undefined, 'term'))
      .catch((error: unknown) => failures.push(error));
  return failures;
}

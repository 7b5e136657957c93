import type { OrganisationActor, OrganisationWork } from '../../../identity/actor.ts';
import type { UnitOfWork } from '../../../platform/database/unit-of-work.ts';

/** Rows in one transaction: whole or not at all. */
const BATCH = 500;

export type Batch = (
  work: OrganisationWork,
  limit: number,
) => Promise<'more' | 'done' | 'elsewhere'>;

/**
 * Runs batch after batch until nothing is left. A batch that the database refuses is tried again row by row, so that
 * only the row at fault is left behind, by `giveUp`. False where another process has the import in hand.
 */
export async function inBatches(
  unit: UnitOfWork,
  actor: OrganisationActor,
  batch: Batch,
  giveUp: (work: OrganisationWork) => Promise<void>,
): Promise<boolean> {
  let single = 0;
  for (;;) {
    try {
      const came = await unit.run(actor, (work) => batch(work, single > 0 ? 1 : BATCH));
      if (came !== 'more') return came === 'done';
      if (single > 0) single--;
    } catch (cause) {
      if (!isRefusal(cause)) throw cause;
      if (single > 0) await unit.run(actor, giveUp);
      else single = BATCH;
    }
  }
}

/** Data that the database does not take (class 22 and 23), not a database that is away. */
const isRefusal = (cause: unknown): boolean =>
  /^2[23]/.test((cause as { code?: string } | undefined)?.code ?? '');

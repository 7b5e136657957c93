import { today } from '../platform/calendar.ts';
import type { ActorKeys, Work } from '../platform/database/unit-of-work.ts';
import { correlationKeys, isTrivial } from './correlation-keys.ts';
import { confirmedValues, enterValues } from './observable-index.store.ts';

/**
 * Makes an item findable by its confirmed values, for the audiences it is about to be shown to (besides those it was
 * shown to already). Call it where an item becomes visible and where values are confirmed later, in the same
 * transaction. Values on a warning list are left out.
 */
export async function indexObservables(
  work: Work<ActorKeys>,
  itemId: number,
  audiences: readonly number[] | Promise<readonly number[]>,
): Promise<void> {
  const [shown, confirmed] = await Promise.all([audiences, confirmedValues(work, itemId)]);
  const held = confirmed.filter((row) => !isTrivial(row));
  if (held.length === 0) return;
  const weak = held.flatMap((row) =>
    correlationKeys(row)
      .filter(({ how }) => how !== 'exact')
      .map(({ kind, value }) => ({ of: row.id, kind, value })),
  );
  const values = held.map(({ id }) => id);
  enterValues(work, { itemId, audiences: shown, values, weak, day: today(work.now) });
}

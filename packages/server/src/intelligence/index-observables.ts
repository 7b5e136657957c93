import { today } from '../platform/calendar.ts';
import type { ActorKeys, Work } from '../platform/database/unit-of-work.ts';
import { type Correlated, correlationKeys } from './correlation-keys.ts';
import { confirmedValues, enterValues } from './observable-index.store.ts';

/** Where the values of an item are entered. */
export interface Indexed {
  /** About to be shown the item, besides those it was shown to already. */
  readonly audiences: readonly number[] | Promise<readonly number[]>;
  /** What was confirmed, where the caller has just written it; asked of the database otherwise. */
  readonly confirmed?: readonly Correlated[] | undefined;
}

/**
 * Makes an item findable by its confirmed values. Call it where an item becomes visible and where values are confirmed
 * later, in the same transaction. Values on a warning list are left out.
 */
export async function indexObservables(
  work: Work<ActorKeys>,
  itemId: number,
  { audiences, confirmed }: Indexed,
): Promise<void> {
  const [shown, held] = await Promise.all([audiences, confirmed ?? confirmedValues(work, itemId)]);
  const keys = held.map((found) => ({ ...found, keys: correlationKeys(found) }));
  // What everybody has in common has no keys, not even its own.
  const telling = keys.filter((found) => found.keys.length > 0);
  if (telling.length === 0) return;
  enterValues(work, {
    itemId,
    audiences: shown,
    values: telling.map(({ kind, value }) => ({ kind, value })),
    weak: telling.flatMap(({ kind: of_kind, value: of_value, keys }) =>
      keys
        .filter(({ how }) => how !== 'exact')
        .map(({ kind, value }) => ({ of_kind, of_value, kind, value })),
    ),
    day: today(work.now),
  });
}

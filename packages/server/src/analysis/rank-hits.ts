import { type SharedValue, sharings } from '@staffetta/contract';
import type { CorrelationKey } from '../intelligence/index.ts';
import type { HitRow } from './analysis.store.ts';

/** An item and the keys it shares, strongest first. */
export interface Ranked {
  readonly row: HitRow;
  readonly shared: readonly SharedValue[];
}

/** So many items for one key, and so many in all. */
const PER_KEY = 20;
const IN_ALL = 50;

/**
 * Gathers rows by item and puts the best first: an exact value before a weak key, the rarest of them before what many
 * share, then the newest. A weak key is left out where the very value it comes from is shared.
 */
export function rankHits(rows: readonly HitRow[], keys: readonly CorrelationKey[]): Ranked[] {
  const kept = newestOfEachKey(rows);
  const often = countBy(kept, keyOf);
  const items = [...groupBy(kept, (row) => row.item_id).values()].map((held) => {
    const shared = strongest(held, keys);
    const best = shared[0]!;
    return {
      row: held[0]!,
      shared,
      strength: sharings.indexOf(best.how),
      rarity: Math.min(
        ...shared.filter(({ how }) => how === best.how).map((one) => often.get(keyOf(one))!),
      ),
    };
  });
  return items
    .sort(
      (a, b) =>
        a.strength - b.strength ||
        a.rarity - b.rarity ||
        b.row.sent_at.localeCompare(a.row.sent_at) ||
        b.row.item_id - a.row.item_id,
    )
    .slice(0, IN_ALL)
    .map(({ row, shared }) => ({ row, shared }));
}

const keyOf = ({ kind, value }: { kind: string; value: string }) => `${kind} ${value}`;

function newestOfEachKey(rows: readonly HitRow[]): HitRow[] {
  return [...groupBy(rows, keyOf).values()].flatMap((held) =>
    held.sort((a, b) => b.sent_at.localeCompare(a.sent_at)).slice(0, PER_KEY),
  );
}

function strongest(rows: readonly HitRow[], keys: readonly CorrelationKey[]): SharedValue[] {
  const exact = new Set(rows.filter(({ how }) => how === 'exact').map(keyOf));
  return rows
    .filter((row) => row.how === 'exact' || !comesOnlyFrom(keyOf(row), exact, keys))
    .map(({ kind, value, how }) => ({ kind, value, how }))
    .sort(
      (a, b) =>
        sharings.indexOf(a.how) - sharings.indexOf(b.how) || keyOf(a).localeCompare(keyOf(b)),
    );
}

const comesOnlyFrom = (weak: string, exact: ReadonlySet<string>, keys: readonly CorrelationKey[]) =>
  exact.size > 0 && keys.some((key) => keyOf(key) === weak && exact.has(key.of));

function groupBy<T, K>(rows: readonly T[], by: (row: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const row of rows) {
    const group = groups.get(by(row));
    if (group) group.push(row);
    else groups.set(by(row), [row]);
  }
  return groups;
}

const countBy = <T, K>(rows: readonly T[], by: (row: T) => K): Map<K, number> =>
  new Map([...groupBy(rows, by)].map(([key, group]) => [key, group.length]));

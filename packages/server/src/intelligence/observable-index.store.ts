import { sql } from 'kysely';
import type { ActorKeys, Work } from '../platform/database/unit-of-work.ts';

type AnyWork = Work<ActorKeys>;

export interface NumberedRow {
  id: number;
  kind: string;
  value: string;
  warning: { list: string; reason: string } | null;
}

/** What an item holds that was confirmed, with the values' own numbers. */
export const confirmedValues = (work: AnyWork, itemId: number) =>
  work.rows(
    sql<NumberedRow>`select o.id, o.kind, o.value, io.warning
      from values_of(array[${itemId}::bigint]) o
      join item_observable io on io.item_id = o.item_id and io.observable_id = o.id
      where io.item_id = ${itemId} and io.state = 'confirmed' order by o.id`,
  );

/** A value by which others may find the item, because it comes from one of the item's own. */
interface Weak {
  readonly of_kind: string;
  readonly of_value: string;
  readonly kind: string;
  readonly value: string;
}

export interface Entering {
  readonly itemId: number;
  readonly audiences: readonly number[];
  readonly values: readonly { readonly kind: string; readonly value: string }[];
  readonly weak: readonly Weak[];
  readonly day: string;
}

/** Enters values and weak keys for the item's audiences, and proposes campaigns to its offices. */
export const enterValues = (
  work: AnyWork,
  { itemId, audiences, values, weak, day }: Entering,
): void =>
  work.write(
    sql`select index_observables(${itemId}, ${sql.val([...audiences])}::bigint[], ${JSON.stringify(values)}::jsonb,
      ${JSON.stringify(weak)}::jsonb, ${day}::date, ${work.at}::timestamptz)`,
  );

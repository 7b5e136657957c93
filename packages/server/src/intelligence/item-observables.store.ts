import type { IndicatorKey, IndicatorState, Place } from '@staffetta/contract';
import { type RawBuilder, sql } from 'kysely';
import type { ActorKeys, Work } from '../platform/database/unit-of-work.ts';

/** An item's inside number, or a look-up of it: a new item and what it holds are written in one journey. */
export type ItemNumber = number | RawBuilder<number>;

/** A find on its way to the store, or a value added by hand. */
export interface FoundRow {
  readonly kind: string;
  readonly value: string;
  readonly place: Place;
  /** Inside number of the file it stands in. */
  readonly file: number | null;
  readonly start: number | null;
  readonly end: number | null;
  readonly written: string;
  readonly warning: { list: string; reason: string } | null;
  /** What the person said of it at once; nobody asked: proposed. */
  readonly state?: IndicatorState;
}

const found = (rows: readonly FoundRow[]) => sql`(
  select o.id, f.* from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
    f(kind text, value text, place text, file bigint, start int, "end" int, written text, warning jsonb, state text)
  join intern_observables(${JSON.stringify(rows.map(({ kind, value }) => ({ kind, value })))}::jsonb) o
    on o.kind = f.kind and o.value = f.value)`;

/**
 * Replaces what the texts of an item hold, in one statement; decisions on what is still there are kept. What is in
 * no text any more is dropped if it is in one of the states `drop`.
 */
export function putFinds(
  work: Work<ActorKeys>,
  itemId: ItemNumber,
  rows: readonly FoundRow[],
  drop: readonly IndicatorState[],
): void {
  const dropped = sql`item_id = ${itemId} and place <> 'hand' and state = any (${sql.val([...drop])}::text[])`;
  if (rows.length === 0) {
    work.write(sql`delete from item_observable where ${dropped}`);
    return;
  }
  work.write(
    sql`with found as materialized ${found(rows)},
    gone as (
      delete from item_observable where ${dropped} and observable_id not in (select id from found))
    insert into item_observable (item_id, observable_id, state, place, file_id, start, "end", written, warning)
    select ${itemId}, id, coalesce(state, 'proposed'), place, file, start, "end", written, warning from found
    on conflict (item_id, observable_id) do update
      set place = excluded.place, file_id = excluded.file_id, start = excluded.start, "end" = excluded."end", written = excluded.written,
        warning = excluded.warning`,
  );
}

/** Adds values by hand, confirmed; those that are there already become confirmed. */
export const putByHand = (work: Work<ActorKeys>, itemId: number, rows: readonly FoundRow[]) =>
  work.rows(
    sql`with found as materialized ${found(rows)}
    insert into item_observable (item_id, observable_id, state, place, written, warning)
    select ${itemId}, id, 'confirmed', place, written, warning from found
    on conflict (item_id, observable_id) do update set state = 'confirmed'`,
  );

/** Decides on values that an item holds; gives back the ones it holds. */
export const decide = (
  work: Work<ActorKeys>,
  itemId: number,
  state: IndicatorState,
  keys: readonly IndicatorKey[],
) =>
  work.rows(
    sql<IndicatorKey>`update item_observable io set state = ${state}
      from numbers_of_observables(${JSON.stringify(keys)}::jsonb) o
      where io.item_id = ${itemId} and io.observable_id = o.id returning o.kind, o.value`,
  );

export interface IndicatorRow {
  kind: string;
  value: string;
  state: IndicatorState;
  place: Place;
  file_uid: string | null;
  start: number | null;
  end: number | null;
  written: string;
  warning: { list: string; reason: string } | null;
}

/** What an item holds; `all` for who wrote it, otherwise what was confirmed. */
export const listIndicators = (work: Work<ActorKeys>, itemId: number, all: boolean) =>
  work.rows(
    sql<IndicatorRow>`select o.kind, o.value, io.state, io.place, f.uid as file_uid, io.start, io."end", io.written,
        io.warning
      from values_of(array[${itemId}::bigint]) o
      join item_observable io on io.item_id = o.item_id and io.observable_id = o.id
      left join file f on f.id = io.file_id
      where io.item_id = ${itemId} and (${all} or io.state = 'confirmed')
      order by io.place, io.start, o.kind, o.value`,
  );

/** The actor's own domains: finds under them are marked. */
export async function ownDomains(work: Work<ActorKeys>): Promise<string[]> {
  const row = await work.row(
    sql<{
      domains: string[];
    }>`select domains from organisation where id = ${work.actor.orgId ?? null}`,
  );
  return row?.domains ?? [];
}

/** What was found in files when they came in, by file. */
export const findsInFiles = (work: Work<ActorKeys>, itemId: ItemNumber) =>
  work.rows(
    sql<{
      file_id: number;
      finds: Omit<FoundRow, 'place' | 'file' | 'warning'>[];
    }>`select ff.file_id, ff.finds
      from file f join file_find ff on ff.file_id = f.id
      where f.item_id = ${itemId} and f.message_id is null order by f.id`,
  );

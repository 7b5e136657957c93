import type { IndicatorKey, IndicatorState, Place } from '@staffetta/contract';
import { sql } from 'kysely';
import type { ActorWork } from '../identity/index.ts';

/** A find on its way to the store. */
export interface FoundRow {
  readonly kind: string;
  readonly value: string;
  readonly place: Place;
  readonly start: number | null;
  readonly end: number | null;
  readonly written: string;
  readonly warning: { list: string; reason: string } | null;
}

const found = (rows: readonly FoundRow[]) => sql`(
  select o.id, f.* from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
    f(kind text, value text, place text, start int, "end" int, written text, warning jsonb)
  join intern_observables(${JSON.stringify(rows.map(({ kind, value }) => ({ kind, value })))}::jsonb) o
    on o.kind = f.kind and o.value = f.value)`;

/** Replaces what the texts of an item hold, in one statement; decisions on what is still there are kept. */
export async function putFinds(work: ActorWork, itemId: number, rows: readonly FoundRow[]) {
  if (rows.length === 0) {
    await work.rows(
      sql`delete from item_observable where item_id = ${itemId} and place in ('title', 'body')`,
    );
    return;
  }
  await work.rows(
    sql`with found as materialized ${found(rows)},
    gone as (
      delete from item_observable where item_id = ${itemId} and place in ('title', 'body')
        and observable_id not in (select id from found))
    insert into item_observable (item_id, observable_id, state, place, start, "end", written, warning)
    select ${itemId}, id, 'proposed', place, start, "end", written, warning from found
    on conflict (item_id, observable_id) do update
      set place = excluded.place, start = excluded.start, "end" = excluded."end", written = excluded.written,
        warning = excluded.warning`,
  );
}

/** Adds values by hand, confirmed; those that are there already become confirmed. */
export const putByHand = (work: ActorWork, itemId: number, rows: readonly FoundRow[]) =>
  work.rows(
    sql`with found as materialized ${found(rows)}
    insert into item_observable (item_id, observable_id, state, place, written, warning)
    select ${itemId}, id, 'confirmed', place, written, warning from found
    on conflict (item_id, observable_id) do update set state = 'confirmed'`,
  );

/** Decides on values that an item holds; gives back the ones it holds. */
export const decide = (
  work: ActorWork,
  itemId: number,
  state: IndicatorState,
  keys: readonly IndicatorKey[],
) =>
  work.rows(
    sql<IndicatorKey>`update item_observable io set state = ${state}
      from jsonb_to_recordset(${JSON.stringify(keys)}::jsonb) k(kind text, value text)
      join observable o on o.kind = k.kind and o.value = k.value
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
export const listIndicators = (work: ActorWork, itemId: number, all: boolean) =>
  work.rows(
    sql<IndicatorRow>`select o.kind, o.value, io.state, io.place, f.uid as file_uid, io.start, io."end", io.written,
        io.warning
      from item_observable io join observable o on o.id = io.observable_id
      left join file f on f.id = io.file_id
      where io.item_id = ${itemId} and (${all} or io.state = 'confirmed')
      order by io.place, io.start, o.kind, o.value`,
  );

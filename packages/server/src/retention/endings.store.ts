import type { Retention } from '@staffetta/contract';
import { sql } from 'kysely';
import { type ItemRow, itemColumns, visibleItem } from '../disclosure/index.ts';
import type { ActorWork } from '../identity/index.ts';

export interface EndingRow extends ItemRow {
  title: string;
  /** Of a report; null: a relay's. */
  state: string | null;
  released_at: string | null;
  ends_at: string | null;
  ends_because: 'draft' | 'sent' | 'source' | 'prolonged' | null;
  prolonged: number;
}

const columns = sql`${itemColumns}, coalesce(r.title, y.title) as title, r.state, y.released_at, i.ends_at,
  i.ends_because, i.prolonged`;
const joins = sql`from item i left join report r on r.item_id = i.id left join relay y on y.item_id = i.id`;

/** An item that the actor may see, with its end. */
export const findEnding = (work: ActorWork, uid: string) =>
  work.row(
    sql<EndingRow>`select ${columns} ${joins}
      where i.uid = ${uid} and ${visibleItem(work.actor, work.now)}`,
  );

/** Own items that end by then and that nobody has looked at, soonest first. */
export const itemsEndingBy = (work: ActorWork, by: string, limit: number) =>
  work.rows(
    sql<EndingRow>`select ${columns} ${joins}
      where i.owner_org = ${work.actor.orgId} and i.ends_at <= ${by} and i.ends_at is not null
        and i.ending is distinct from 'erased' and i.reviewed_at is null
        and ${visibleItem(work.actor, work.now)}
      order by i.ends_at limit ${limit}`,
  );

export interface ValueRow {
  item_id: number;
  id: number;
  kind: string;
  value: string;
  ends_at: string;
  ends_because: 'sent' | 'source' | 'prolonged';
  prolonged: number;
}

const values = sql`v.item_id, v.id, v.kind, v.value, io.ends_at, io.ends_because, io.prolonged`;

/** The values of an item that the actor may know, with their ends. */
export const valuesEnding = (work: ActorWork, itemId: number) =>
  work.rows(
    sql<ValueRow>`select ${values} from values_of(array[${itemId}::bigint]) v
      join item_observable io on io.item_id = v.item_id and io.observable_id = v.id
      where io.item_id = ${itemId} and io.ends_at is not null
        and not exists (select from erasure e
          where e.item_id = io.item_id and e.done_at is null and io.observable_id = any(e.observables))
      order by io.ends_at`,
  );

/**
 * Holds an own item until the end of the transaction, so that it does not begin to be erased meanwhile; false when it
 * has begun.
 */
export async function holdOwn(work: ActorWork, itemId: number): Promise<boolean> {
  const row = await work.row(
    sql`select from item where id = ${itemId} and owner_org = ${work.actor.orgId}
      and ending is distinct from 'erased' for no key update`,
  );
  return row !== undefined;
}

/** The terms of each agreement that binds an own item. */
export async function retentionsOf(work: ActorWork, itemId: number): Promise<Retention[]> {
  const row = await work.row(
    sql<{ retentions: Retention[] }>`select own_retentions(${itemId}) as retentions`,
  );
  return row?.retentions ?? [];
}

/** Own values that end by then and that nobody has looked at, with the items they stand in. */
export async function valuesEndingBy(
  work: ActorWork,
  by: string,
  limit: number,
): Promise<{ items: EndingRow[]; values: ValueRow[] }> {
  const soon = sql`io.owner_org = ${work.actor.orgId} and io.ends_at <= ${by} and io.ends_at is not null
    and io.reviewed_at is null`;
  const items = await work.rows(
    sql<EndingRow>`select ${columns} ${joins}
      where i.id in (select io.item_id from item_observable io where ${soon} order by io.ends_at limit ${limit})
        and i.ending is distinct from 'erased' and ${visibleItem(work.actor, work.now)}`,
  );
  const ids = sql.val(items.map(({ item_id }) => item_id));
  const found = await work.rows(
    sql<ValueRow>`select ${values} from values_of(${ids}::bigint[]) v
      join item_observable io on io.item_id = v.item_id and io.observable_id = v.id and ${soon}
      order by io.ends_at`,
  );
  return { items, values: found };
}

export const prolongItem = (work: ActorWork, itemId: number, until: string) =>
  work.rows(
    sql`update item set ends_at = ${until}, ends_because = 'prolonged', prolonged = prolonged + 1, reviewed_at = null
      where id = ${itemId} and owner_org = ${work.actor.orgId}`,
  );

export const prolongValues = (
  work: ActorWork,
  itemId: number,
  observables: readonly number[],
  until: string,
) =>
  work.rows(
    sql`update item_observable set ends_at = ${until}, ends_because = 'prolonged', prolonged = prolonged + 1,
        reviewed_at = null
      where item_id = ${itemId} and owner_org = ${work.actor.orgId}
        and observable_id = any(${sql.val([...observables])}::bigint[])`,
  );

export const markItemReviewed = (work: ActorWork, itemId: number) =>
  work.rows(
    sql`update item set reviewed_at = ${work.at} where id = ${itemId} and owner_org = ${work.actor.orgId}`,
  );

export const markValuesReviewed = (work: ActorWork, itemId: number, by: string) =>
  work.rows(
    sql`update item_observable set reviewed_at = ${work.at}
      where item_id = ${itemId} and owner_org = ${work.actor.orgId} and ends_at <= ${by}`,
  );

export interface ErasureRow {
  id: number;
  uid: string;
  item_uid: string;
  item_kind: 'report' | 'relay';
  scope: 'item' | 'values' | 'share';
  ground: 'term' | 'owner' | 'person' | 'source' | 'restored';
  kinds: string[];
  asked_at: string;
  done_at: string | null;
  counts: Record<string, number>;
}

/** Erasures of own items, newest first: all, or of one item. */
export const erasuresOf = (
  work: ActorWork,
  { below, limit, item }: { below: number; limit: number; item?: number },
) =>
  work.rows(
    sql<ErasureRow>`select e.id, e.uid, i.uid as item_uid, i.kind as item_kind, e.scope, e.ground, e.kinds,
        e.asked_at, e.done_at, e.counts
      from erasure e join item i on i.id = e.item_id
      where e.owner_org = ${work.actor.orgId} and e.id < ${below}
        ${item === undefined ? sql`` : sql`and e.item_id = ${item}`}
      order by e.id desc limit ${limit}`,
  );

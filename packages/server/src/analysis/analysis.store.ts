import type { CampaignState, Sharing, Tlp } from '@staffetta/contract';
import { sql } from 'kysely';
import { type ItemRow, itemColumns, visibleItem } from '../disclosure/index.ts';
import type { ActorWork } from '../identity/index.ts';

/** A report the actor may see, to start from. */
export const findItem = (work: ActorWork, uid: string) =>
  work.row(
    sql<ItemRow>`select ${itemColumns} from item i
      where i.uid = ${uid} and i.kind = 'report' and ${visibleItem(work.actor, work.now, 'i')}`,
  );

/** A key that is looked for. */
export interface Wanted {
  readonly kind: string;
  readonly value: string;
  readonly how: Sharing;
}

/** An item that holds a key; one row for each. */
export interface HitRow extends ItemRow, Wanted {
  readonly tlp: Tlp;
  readonly title: string;
  readonly sent_at: string;
  readonly from_uid: string | null;
  readonly from_name: string | null;
}

/** So many of the newest of a key are looked at, however often it was seen: some are not to be seen any more. */
const LOOKED_AT = 40;

/**
 * Items that hold these keys, confirmed, and that the actor may see: the newest few of each key. The index says what
 * was shown to the actor's audiences; whether it is still to be seen, and still holds the key, is asked here.
 */
export const findHits = (work: ActorWork, keys: readonly Wanted[], without: number | undefined) =>
  work.rows(hitsQuery(work, keys, without));

/**
 * The query of `findHits`, for the test that looks at its plan. `until` is made up in `mine`: under row security a
 * coalesce() beside the position would not be asked of the index.
 */
export const hitsQuery = (work: ActorWork, keys: readonly Wanted[], without: number | undefined) =>
  sql<HitRow>`with wanted as materialized (
      select o.id, k.kind, k.value, k.how
      from jsonb_to_recordset(${JSON.stringify(keys)}::jsonb) k(kind text, value text, how text)
      join numbers_of_observables(${JSON.stringify(keys.map(({ kind, value }) => ({ kind, value })))}::jsonb) o
        on o.kind = k.kind and o.value = k.value),
    mine as materialized (
      select m.audience_id,
        case when bool_and(m.to_position is not null) then max(m.to_position) else 9223372036854775807 end as until
      from audience_member m
      where m.org_id = ${work.actor.orgId} and (m.person_id is null or m.person_id = ${work.actor.personId})
      group by m.audience_id),
    candidates as materialized (
      select w.id, w.kind, w.value, w.how, c.item_id
      from wanted w cross join lateral (
        select distinct e.position, e.item_id
        from mine cross join lateral (
          select o.position, o.item_id from observable_entry o
          where o.observable_id = w.id and o.audience_id = mine.audience_id
            and o.position < mine.until
          order by o.position desc limit ${LOOKED_AT}) e
        order by e.position desc limit ${LOOKED_AT}) c)
    select ${itemColumns}, c.kind, c.value, c.how, coalesce(r.title, y.title) as title,
      coalesce(r.submitted_at, y.released_at) as sent_at,
      case i.kind when 'report' then so.uid else y.from_uid end as from_uid,
      case i.kind when 'report' then so.name else y.from_name end as from_name
    from candidates c join item i on i.id = c.item_id
    left join report r on r.item_id = i.id
    left join organisation so on so.id = r.sender_org
    left join relay y on y.item_id = i.id
    where i.id is distinct from ${without ?? null}::bigint and i.ending is null
      and ${visibleItem(work.actor, work.now, 'i')}
      and coalesce(r.submitted_at, y.released_at) is not null
      and case c.how when 'exact'
        then exists (select from item_observable h
          where h.item_id = i.id and h.observable_id = c.id and h.state = 'confirmed')
        else exists (select from item_observable h join observable_key k on k.observable_id = h.observable_id
          where h.item_id = i.id and h.state = 'confirmed' and k.key_id = c.id) end`;

/** Exact numbers: they leave the server as bands only. */
export interface CountRow {
  observable_id: number;
  others: number;
  k: number;
}

/** How many others told these values of an item, as counted on a day. */
export const countOrigins = (
  work: ActorWork,
  itemId: number,
  values: readonly number[],
  day: string,
) =>
  work.rows(
    sql<CountRow>`select observable_id, others, k
      from count_origins(${itemId}, ${sql.val([...values])}::bigint[], ${day}::date)`,
  );

export interface CampaignRow {
  id: number;
  uid: string;
  version: number;
  state: CampaignState;
  proposed_at: string;
  decided_at: string | null;
  shared: { kind: string; value: string }[];
}

/** Most values of one campaign that are looked for. */
const VALUES = 20;

/** The office's campaigns, newest first. */
export const listCampaigns = (work: ActorWork, before: number, limit: number) =>
  work.rows(
    sql<CampaignRow>`select c.id, c.uid, c.version, c.state, c.proposed_at, c.decided_at,
        (select coalesce(jsonb_agg(jsonb_build_object('kind', v.kind, 'value', v.value)), '[]')
          from values_of_campaigns(array[c.id], ${VALUES}) v) as shared
      from campaign c where c.org_id = ${work.actor.orgId} and c.id < ${before}
      order by c.id desc limit ${limit}`,
  );

/** Exact numbers: they leave the server as bands only. */
export interface CampaignCount {
  campaign_id: number;
  told: number;
  k: number;
}

/** How many organisations told the office what these campaigns of its are made of, on the days before this one. */
export const countCampaigns = (work: ActorWork, campaigns: readonly number[], day: string) =>
  work.rows(
    sql<CampaignCount>`select campaign_id, told, k
      from count_campaigns(${sql.val([...campaigns])}::bigint[], ${day}::date)`,
  );

/** One of the office's campaigns, for a decision. */
export const findCampaign = (work: ActorWork, uid: string) =>
  work.row(
    sql<Pick<CampaignRow, 'uid' | 'version' | 'state'>>`select uid, version, state from campaign
      where uid = ${uid} and org_id = ${work.actor.orgId} for update`,
  );

export const markCampaign = (work: ActorWork, uid: string, state: CampaignState) =>
  work.row(
    sql<Pick<CampaignRow, 'uid' | 'version' | 'state'>>`update campaign
      set state = ${state}, version = version + 1, decided_at = ${work.at}, decided_by = ${work.actor.personId}
      where uid = ${uid} and org_id = ${work.actor.orgId} returning uid, version, state`,
  );

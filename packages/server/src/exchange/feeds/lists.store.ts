import type { FeedList } from '@staffetta/contract';
import { sql } from 'kysely';
import {
  type ItemRow,
  itemColumns,
  type ReadingActor,
  visibleItem,
} from '../../disclosure/index.ts';
import type { Micros } from '../../platform/clock.ts';
import type { ActorKeys, Work } from '../../platform/database/unit-of-work.ts';
import type { FeedValue } from './feed-lines.ts';

export interface KeptList {
  body: string;
  lines: number;
  built_at: string;
  changed_at: string;
  failing_since: string | null;
}

/** The list as it was last made; undefined where it never was. */
export const keptList = (work: Work<ActorKeys>, feedId: number, list: FeedList) =>
  work.row(
    sql<KeptList>`select body, lines, built_at, changed_at, failing_since from feed_list
      where feed_id = ${feedId} and list = ${list} and body is not null`,
  );

/**
 * The items whose values the organisation may act on: shown to it or its own, first told since then, marked
 * PAP:GREEN or wider. Left out: what has ended or is held, what is flagged as holding personal data (such a value goes
 * through a person), TLP:RED (it is for named persons), and what the organisation itself has not sent or released. What
 * has ended is also denied by decide(); here it is not even read. What is over by its term, or by the day up to which it
 * was given, is left out at that instant: its erasure begins later, and perhaps much later.
 */
export const itemsToActOn = (work: Work<ReadingActor>, since: Micros) =>
  work.rows(
    sql<ItemRow>`select ${itemColumns} from item i
      where i.id in (
        select e.item_id from audience_member m join entry e on e.audience_id = m.audience_id
        where m.org_id = ${work.actor.orgId} and m.person_id is null and e.position > ${since}
        union
        select o.id from item o where o.owner_org = ${work.actor.orgId} and o.created_at > to_timestamp(${since} / 1e6))
      and i.pap in ('GREEN', 'CLEAR') and i.ending is null and not i.held and not i.personal_data and i.tlp <> 'RED'
      and (i.ends_at is null or i.ends_at > ${work.at})
      and not exists (select from report r where r.item_id = i.id and r.state = 'draft')
      and not exists (select from relay y
        where y.item_id = i.id and (y.state <> 'released' or y.until <= ${work.at}))
      and ${visibleItem(work.actor, work.now)}`,
  );

/** What these items hold of these kinds, confirmed, not over by its term, and on no warning list. */
export const valuesToBlock = (
  work: Work<ActorKeys>,
  itemIds: readonly number[],
  kinds: readonly string[],
) =>
  work.rows(
    sql<FeedValue>`select distinct v.kind, v.value
      from values_of(${sql.val([...itemIds])}::bigint[]) v
      join item_observable io on io.item_id = v.item_id and io.observable_id = v.id
      where v.kind = any(${sql.val([...kinds])}::text[]) and io.state = 'confirmed'
        and (io.ends_at is null or io.ends_at > ${work.at})
        and not exists (select from item_observable w where w.observable_id = v.id and w.warning is not null
          and w.item_id = any(${sql.val([...itemIds])}::bigint[]))`,
  );

/** Keeps a list that was made; `changed_at` moves only when its bytes did. */
export const keepList = (
  work: Work<ActorKeys>,
  feedId: number,
  list: FeedList,
  { body, lines }: { body: string; lines: number },
) =>
  work.row(
    sql<KeptList>`insert into feed_list as l (feed_id, org_id, list, body, lines, built_at, changed_at)
      values (${feedId}, ${work.actor.orgId!}, ${list}, ${body}, ${lines}, ${work.at}, ${work.at})
      on conflict (feed_id, list) do update set body = excluded.body, lines = excluded.lines,
        built_at = excluded.built_at, failing_since = null,
        changed_at = case when l.body = excluded.body then l.changed_at else excluded.changed_at end
      returning body, lines, built_at, changed_at, failing_since`,
  );

/** Writes down that it could not be made, and since when; also where there was none before. */
export const markFailing = (work: Work<ActorKeys>, feedId: number, list: FeedList) =>
  work.rows(
    sql`insert into feed_list as l (feed_id, org_id, list, lines, failing_since)
      values (${feedId}, ${work.actor.orgId!}, ${list}, 0, ${work.at})
      on conflict (feed_id, list) do update set failing_since = coalesce(l.failing_since, excluded.failing_since)`,
  );

export const markRead = (work: Work<ActorKeys>, feedId: number) =>
  work.write(sql`update feed set last_read_at = ${work.at} where id = ${feedId}`);

/** The reader's own domains, which its lists never hold. */
export async function ownDomains(work: Work<ActorKeys>): Promise<string[]> {
  const row = await work.row(
    sql<{ domains: string[] }>`select domains from organisation where id = ${work.actor.orgId!}`,
  );
  return row?.domains ?? [];
}

/** What fails after this can be taken back without the rest. */
export const begin = (work: Work<ActorKeys>) => work.rows(sql`savepoint making_a_list`);
export const takeBack = (work: Work<ActorKeys>) =>
  work.rows(sql`rollback to savepoint making_a_list`);

import type { RelayState } from '@staffetta/contract';
import { sql } from 'kysely';
import { itemColumns, visibleItem } from '../disclosure/index.ts';
import type { ActorWork } from '../identity/actor.ts';
import type { RelayRow } from './relays.store.ts';

export interface ListedRow extends RelayRow {
  /** A correction or recall that the actor's organisation has not carried out yet. */
  to_undo: boolean;
}

export interface ListPage {
  /** Inside number of the last row given; exclusive. */
  readonly before: number;
  readonly limit: number;
}

const columns =
  sql.raw(`y.state, y.mode, y.title, y.body, y.relay_policy, y.from_uid, y.from_name, y.origin,
  y.released_at, y.until, i.created_at`);

/** Relays of the actor's organisation, newest first, in the order of one index. */
export const outgoingRelays = (work: ActorWork, page: ListPage, state: RelayState | undefined) =>
  work.rows(
    sql<ListedRow>`select ${itemColumns}, ${columns}, false as to_undo
      from relay_work w join item i on i.id = w.item_id join relay y on y.item_id = w.item_id
      where w.owner_org = ${work.actor.orgId} and w.item_id < ${page.before}
        ${state ? sql`and y.state = ${state}` : sql``}
      order by w.item_id desc limit ${page.limit}`,
  );

/**
 * Numbers of relays shown to the actor, newest first: the newest of each of its audiences (at most 64), then the
 * newest of all. Some may have run out, be held, or have come before it joined.
 */
export async function shownRelays(work: ActorWork, page: ListPage): Promise<number[]> {
  const rows = await work.rows(
    sql<{ item_id: number }>`select distinct s.item_id from (
        select distinct m.audience_id from audience_member m where m.org_id = ${work.actor.orgId}) a
      cross join lateral (
        select rs.item_id from relay_shown rs
        where rs.audience_id = a.audience_id and rs.item_id < ${page.before}
        order by rs.item_id desc limit ${page.limit}) s
      order by s.item_id desc limit ${page.limit}`,
  );
  return rows.map((row) => row.item_id);
}

/** Those of these relays that the actor sees, newest first. */
export const visibleRelays = (work: ActorWork, itemIds: readonly number[]) =>
  work.rows(
    sql<ListedRow>`select ${itemColumns}, ${columns}, exists (
          select from undo_notice n where n.item_id = i.id and not exists (
            select from undo_confirmation c where c.item_id = n.item_id and c.version >= n.version
              and c.org_id = ${work.actor.orgId})) as to_undo
      from item i join relay y on y.item_id = i.id
      where i.id = any(${sql.val([...itemIds])}::bigint[]) and ${visibleItem(work.actor, work.now)}
      order by i.id desc`,
  );

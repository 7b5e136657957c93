import { randomUUID } from 'node:crypto';
import { type Feed, type FeedList, feedLists } from '@staffetta/contract';
import { sql } from 'kysely';
import type { ActorWork } from '../../identity/index.ts';
import type { ActorKeys, Work } from '../../platform/database/unit-of-work.ts';

interface FeedRow {
  id: number;
  uid: string;
  name: string;
  days: number;
  created_at: string;
  last_read_at: string | null;
}

interface StateRow {
  feed_id: number;
  list: FeedList;
  lines: number;
  built_at: string | null;
  changed_at: string | null;
  failing_since: string | null;
}

/** An organisation's feeds, newest first, or the one with this uid. */
export async function feedsOf(work: ActorWork, uid?: string): Promise<Feed[]> {
  const only = uid ? sql`and f.uid = ${uid}` : sql``;
  const [feeds, states] = await Promise.all([
    work.rows(
      sql<FeedRow>`select f.id, f.uid, f.name, f.days, f.created_at, f.last_read_at
        from feed f where f.org_id = ${work.actor.orgId} ${only} order by f.id desc`,
    ),
    work.rows(
      sql<StateRow>`select l.feed_id, l.list, l.lines, l.built_at, l.changed_at, l.failing_since
        from feed_list l join feed f on f.id = l.feed_id
        where f.org_id = ${work.actor.orgId} ${only}
        order by array_position(${sql.val([...feedLists])}::text[], l.list)`,
    ),
  ]);
  const of = Map.groupBy(states, ({ feed_id }) => feed_id);
  return feeds.map((feed) => toFeed(feed, of.get(feed.id) ?? []));
}

const toFeed = (row: FeedRow, states: readonly StateRow[]): Feed => ({
  uid: row.uid,
  name: row.name,
  days: row.days,
  createdAt: row.created_at,
  ...(row.last_read_at ? { lastReadAt: row.last_read_at } : {}),
  lists: states.map((state) => ({
    list: state.list,
    lines: state.lines,
    ...(state.built_at ? { builtAt: state.built_at } : {}),
    ...(state.changed_at ? { changedAt: state.changed_at } : {}),
    ...(state.failing_since ? { failingSince: state.failing_since } : {}),
  })),
});

export async function insertFeed(
  work: ActorWork,
  feed: { name: string; days: number; hash: Buffer },
): Promise<string> {
  const uid = randomUUID();
  await work.rows(
    sql`insert into feed (uid, org_id, name, secret_hash, days, created_at)
      values (${uid}, ${work.actor.orgId}, ${feed.name}, ${feed.hash}, ${feed.days}, ${work.at})`,
  );
  return uid;
}

export async function changeSecret(work: ActorWork, uid: string, hash: Buffer): Promise<boolean> {
  const changed = await work.row(
    sql`update feed set secret_hash = ${hash}
      where uid = ${uid} and org_id = ${work.actor.orgId} returning uid`,
  );
  return changed !== undefined;
}

export async function deleteFeed(work: ActorWork, uid: string): Promise<boolean> {
  const gone = await work.row(
    sql`delete from feed where uid = ${uid} and org_id = ${work.actor.orgId} returning uid`,
  );
  return gone !== undefined;
}

export interface OpenedFeed {
  id: number;
  org_id: number;
  days: number;
}

/** The feed whose secret has this hash. */
export const feedOfSecret = (work: Work<ActorKeys>, hash: Buffer) =>
  work.row(sql<OpenedFeed>`select id, org_id, days from feed_of_secret(${hash})`);

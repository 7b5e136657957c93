import type { Hold, HoldRequest } from '@staffetta/contract';
import type { ActorWork } from '../identity/index.ts';
import type { Cursors } from '../platform/cursor.ts';
import { type RequestRow, requestsToOwner } from './hold-requests.store.ts';
import { ownHolds } from './holds.store.ts';
import { toHold } from './place-hold.ts';

export interface HoldQuery {
  readonly limit?: number | undefined;
  readonly cursor?: string | undefined;
}

interface Page<T> {
  items: T[];
  next?: string;
}

const USUAL_LIMIT = 50;

/** The office's own holds, newest first. */
export const listHolds = (
  work: ActorWork,
  cursors: Cursors,
  query: HoldQuery,
): Promise<Page<Hold>> =>
  pageOf(work, cursors, 'holds.list', query, async (before, limit) =>
    (await ownHolds(work, before, limit)).map((row) => [row.id, toHold(row)]),
  );

/** Requests to the actor's organisation, newest first. */
export const listHoldRequests = (
  work: ActorWork,
  cursors: Cursors,
  query: HoldQuery,
): Promise<Page<HoldRequest>> =>
  pageOf(work, cursors, 'holds.requests', query, async (before, limit) =>
    (await requestsToOwner(work, before, limit)).map((row) => [row.hold_id, toRequest(row)]),
  );

async function pageOf<T>(
  work: ActorWork,
  cursors: Cursors,
  op: string,
  { limit = USUAL_LIMIT, cursor }: HoldQuery,
  read: (before: number, limit: number) => Promise<[id: number, item: T][]>,
): Promise<Page<T>> {
  const { orgId, personId } = work.actor;
  const scope = { orgId, personId, op };
  const before = cursor ? Number(cursors.open(scope, cursor)[0]) : Number.MAX_SAFE_INTEGER;
  const rows = await read(before, limit + 1);
  const last = rows[limit - 1];
  const items = rows.slice(0, limit).map(([, item]) => item);
  return rows.length > limit && last ? { items, next: cursors.seal(scope, [last[0]]) } : { items };
}

export const toRequest = (row: RequestRow): HoldRequest => ({
  uid: row.uid,
  item: row.item_uid,
  from: row.from_name ?? '',
  ...(row.message ? { message: row.message } : {}),
  reviewOn: row.review_on,
  state: row.state,
  askedAt: row.asked_at,
});

import { type InputOf, operations, type RightsRequest, type RightsWish } from '@staffetta/contract';
import { admitOwn, admitRows, type Disclosed, reshape, together } from '../disclosure/index.ts';
import type { ActorWork } from '../identity/index.ts';
import type { Cursors } from '../platform/cursor.ts';
import { pageOf, pageStart } from '../platform/page.ts';
import { toRequest, toWish } from './request-view.ts';
import type { WishRow } from './rights.store.ts';
import { type Placed, requestsAfter, type Stretch, wishesAfter } from './rights-lists.store.ts';

const { list, wishes } = operations.rights;
type Query = InputOf<typeof list>['query'];

const USUAL_LIMIT = 50;
const BEGINNING = ['-infinity', 0] as const;
const pointOf = ({ place, id }: Placed) => [place, id];

/** A page of the hub's requests, what is open by its term first. Throws `cursor_invalid`. */
export async function listRequests(
  work: ActorWork,
  cursors: Cursors,
  query: Query,
): Promise<{ items: RightsRequest[]; next?: string }> {
  const { scope, stretch, limit } = stretchOf(work, cursors, list.id, query);
  const rows = await requestsAfter(work, stretch);
  return pageOf(cursors, scope, rows, limit, { item: toRequest, point: pointOf });
}

/**
 * A page of what is asked about own texts, in the same order; what is sensitive without its title, as on the desk.
 * Throws `cursor_invalid`.
 */
export async function listWishes(
  work: ActorWork,
  cursors: Cursors,
  query: Query,
): Promise<Disclosed<{ items: RightsWish[]; next?: string }>> {
  const { scope, stretch, limit } = stretchOf(work, cursors, wishes.id, query);
  const rows = await wishesAfter(work, stretch);
  const page = pageOf(cursors, scope, rows, limit, { item: (row) => row, point: pointOf });
  const disclosed = together([
    await admitRows(
      work,
      page.items.filter((row) => !isSensitive(row)),
      { whole: (row) => ({ ...toWish(row), title: row.title }), tombstone: toWish },
    ),
    admitOwn(page.items.filter(isSensitive).map(toWish)),
  ]);
  const order = new Map(page.items.map(({ uid }, at) => [uid, at]));
  return reshape(disclosed, (parts) => ({
    items: parts.flat().toSorted((one, other) => order.get(one.uid)! - order.get(other.uid)!),
    ...(page.next && { next: page.next }),
  }));
}

const isSensitive = ({ tlp, personal_data }: WishRow) => tlp === 'RED' || personal_data;

function stretchOf(
  work: ActorWork,
  cursors: Cursors,
  op: string,
  { limit = USUAL_LIMIT, cursor, state }: Query,
) {
  const { orgId, personId } = work.actor;
  const scope = { orgId, personId, op, filter: { state } };
  const after = pageStart(cursors, scope, cursor, BEGINNING) as Stretch['after'];
  return { scope, limit, stretch: { state, after, limit: limit + 1 } };
}

import type { Arrival, ArrivalInFull, ArrivalState } from '@staffetta/contract';
import { admitOwn, type Disclosed } from '../../disclosure/index.ts';
import type { ActorWork } from '../../identity/index.ts';
import type { Cursors } from '../../platform/cursor.ts';
import { refuse } from '../../platform/errors.ts';
import { pageOf, pageStart } from '../../platform/page.ts';
import { toArrival, toArrivalInFull } from './arrival-view.ts';
import { type ArrivalRow, findArrival, listArrivals } from './arrivals.store.ts';

export interface ArrivalQuery {
  readonly limit?: number;
  readonly cursor?: string;
  readonly state?: ArrivalState;
  readonly report?: string;
}

const USUAL_LIMIT = 50;

/** Mails that came to the own desk, newest first. Throws `cursor_invalid`. */
export async function arrivalsPage(
  work: ActorWork,
  cursors: Cursors,
  { limit = USUAL_LIMIT, cursor, state, report }: ArrivalQuery,
): Promise<Disclosed<{ items: Arrival[]; next?: string }>> {
  const { orgId, personId } = work.actor;
  const scope = { orgId, personId, op: 'arrivals.list', filter: `${state ?? ''} ${report ?? ''}` };
  const [before] = pageStart(cursors, scope, cursor, [Number.MAX_SAFE_INTEGER]);
  const wanted = { before: Number(before), limit: limit + 1, state, report };
  const rows = await listArrivals(work, wanted);
  const of = { item: toArrival, point: (row: ArrivalRow) => [row.id] };
  return admitOwn(pageOf(cursors, scope, rows, limit, of));
}

/** One of them. Throws `not_found`. */
export async function showArrival(work: ActorWork, uid: string): Promise<Disclosed<ArrivalInFull>> {
  return admitOwn(toArrivalInFull(await requireArrival(work, uid)));
}

export async function requireArrival(work: ActorWork, uid: string): Promise<ArrivalRow> {
  const row = await findArrival(work, uid);
  if (!row) throw refuse('not_found');
  return row;
}

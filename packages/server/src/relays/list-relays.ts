import type { OutputOf, operations, RelayState } from '@staffetta/contract';
import { admitRows, type Disclosed, reshape } from '../disclosure/index.ts';
import type { ActorWork } from '../identity/index.ts';
import type { CursorScope, Cursors } from '../platform/cursor.ts';
import {
  type ListedRow,
  type ListPage,
  outgoingRelays,
  shownRelays,
  visibleRelays,
} from './relay-lists.store.ts';
import { toSummary } from './relay-view.ts';

export interface RelayQuery {
  readonly box: 'outgoing' | 'incoming';
  readonly state?: RelayState | undefined;
  readonly limit?: number | undefined;
  readonly cursor?: string | undefined;
}

const USUAL_LIMIT = 50;

/** Newest first: what the organisation sends on, or what it was sent. */
export async function listRelays(
  work: ActorWork,
  cursors: Cursors,
  { box, state, limit = USUAL_LIMIT, cursor }: RelayQuery,
): Promise<Disclosed<OutputOf<typeof operations.relays.list>>> {
  const { orgId, personId } = work.actor;
  const scope: CursorScope = { orgId, personId, op: 'relays.list', filter: { box, state } };
  const before = cursor ? Number(cursors.open(scope, cursor)[0]) : Number.MAX_SAFE_INTEGER;
  const page = await pageOf(work, { box, state }, { before, limit: limit + 1 });
  const more = page.ids.length > limit;
  const last = page.ids[limit - 1];
  const next = more && last !== undefined ? { next: cursors.seal(scope, [last]) } : undefined;
  const given = more ? page.rows.filter((row) => row.item_id >= last!) : page.rows;
  const items = await admitRows(work, given, {
    whole: (row: ListedRow, { own }) => toSummary(row, own),
    tombstone: (row: ListedRow, { own }) => toSummary(row, own),
  });
  return reshape(items, (lines) => ({ items: lines, ...next }));
}

/** The next numbers in the box, and the rows of those that may be seen. */
async function pageOf(
  work: ActorWork,
  { box, state }: Pick<RelayQuery, 'box' | 'state'>,
  page: ListPage,
): Promise<{ ids: readonly number[]; rows: readonly ListedRow[] }> {
  if (box === 'outgoing') {
    const rows = await outgoingRelays(work, page, state);
    return { ids: rows.map((row) => row.item_id), rows };
  }
  const ids = await shownRelays(work, page);
  return { ids, rows: await visibleRelays(work, ids) };
}

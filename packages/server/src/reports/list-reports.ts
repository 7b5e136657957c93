import type { InputOf, OutputOf, operations } from '@staffetta/contract';
import { admitRows, type Disclosed, reshape } from '../disclosure/index.ts';
import type { ActorWork } from '../identity/index.ts';
import type { Cursors } from '../platform/cursor.ts';
import { listReports } from './report-read.store.ts';
import { lineShape } from './report-view.ts';

type List = typeof operations.reports.list;

/** One page of a box, newest first. Throws `cursor_invalid`. */
export async function listPage(
  work: ActorWork,
  cursors: Cursors,
  query: InputOf<List>['query'],
): Promise<Disclosed<OutputOf<List>>> {
  const { orgId, personId } = work.actor;
  const states = [...(query.state ?? [])].sort();
  const scope = { orgId, personId, op: 'reports.list', filter: [query.box, states] };
  const after = query.cursor ? cursors.open(scope, query.cursor) : undefined;
  const limit = query.limit ?? 50;
  const rows = await listReports(work, {
    box: query.box,
    states,
    after: after && [String(after[0]), Number(after[1])],
    limit: limit + 1,
  });
  const last = rows.length > limit ? rows[limit - 1] : undefined;
  const page = await admitRows(work, rows.slice(0, limit), lineShape(orgId));
  return reshape(page, (items) => ({
    items,
    ...(last && { next: cursors.seal(scope, [last.listed_at, last.item_id]) }),
  }));
}

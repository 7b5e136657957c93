import type { InputOf, OutputOf, operations } from '@staffetta/contract';
import { admitRows, type Disclosed, reshape } from '../disclosure/index.ts';
import type { ActorWork } from '../identity/index.ts';
import type { Cursors } from '../platform/cursor.ts';
import { listAlerts } from './alerts.store.ts';
import { alertShape } from './present.ts';

type List = typeof operations.alerts.list;

/** A page of alerts received or sent, newest first. Throws `cursor_invalid`. */
export async function listPage(
  work: ActorWork,
  cursors: Cursors,
  query: InputOf<List>['query'],
): Promise<Disclosed<OutputOf<List>>> {
  const { direction, state = 'all', limit = 50, cursor } = query;
  const scope = { ...work.actor, op: 'alerts.list', filter: [direction, state] };
  const before = cursor === undefined ? undefined : Number(cursors.open(scope, cursor)[0]);
  const openOnly = state === 'open';
  const rows = await listAlerts(work, { direction, openOnly, before, limit: limit + 1 });
  const page = rows.slice(0, limit);
  const last = rows.length > limit ? page.at(-1) : undefined;
  const next = last && cursors.seal(scope, [last.alert_id]);
  const items = await admitRows(work, page, alertShape);
  return reshape(items, (value) => ({ items: value, ...(next && { next }) }));
}

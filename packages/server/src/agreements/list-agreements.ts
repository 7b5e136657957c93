import { type AgreementSummary, type InputOf, operations } from '@staffetta/contract';
import type { ActorWork } from '../identity/actor.ts';
import { today } from '../platform/calendar.ts';
import type { Cursors } from '../platform/cursor.ts';
import { pageOf, pageStart } from '../platform/page.ts';
import { toSummary } from './agreement.ts';
import { agreementsBelow } from './agreements.store.ts';

type Query = InputOf<typeof operations.agreements.list>['query'];

/** A page of the actor's agreements, newest first. Throws `cursor_invalid`. */
export async function listAgreements(
  work: ActorWork,
  cursors: Cursors,
  { limit = 50, cursor, state }: Query,
): Promise<{ items: AgreementSummary[]; next?: string }> {
  const { orgId, personId } = work.actor;
  const scope = { orgId, personId, op: operations.agreements.list.id, filter: { state } };
  const [below] = pageStart(cursors, scope, cursor, [Number.MAX_SAFE_INTEGER] as const);
  const day = today(work.now);
  const rows = await agreementsBelow(work, orgId, { below, limit: limit + 1, state, today: day });
  return pageOf(cursors, scope, rows, limit, {
    item: (row) => toSummary(row, day),
    point: (row) => [row.id],
  });
}

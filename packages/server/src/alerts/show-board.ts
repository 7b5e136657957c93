import type { InputOf, OutputOf, operations } from '@staffetta/contract';
import { admitOne, type Disclosed } from '../disclosure/index.ts';
import type { ActorWork } from '../identity/index.ts';
import type { Cursors } from '../platform/cursor.ts';
import { refuse } from '../platform/errors.ts';
import { findAlert } from './alerts.store.ts';
import { presentReply } from './present.ts';
import { type BoardLine, boardLines } from './replies.store.ts';

type Board = typeof operations.alerts.board;

/** A page of the answer board, for the organisation that sent the alert. Throws `not_found`, `cursor_invalid`. */
export async function showBoard(
  work: ActorWork,
  cursors: Cursors,
  uid: string,
  query: InputOf<Board>['query'],
): Promise<Disclosed<OutputOf<Board>>> {
  const alert = await findAlert(work, uid);
  if (alert?.alert_owner !== work.actor.orgId) throw refuse('not_found');
  const { state, limit = 100, cursor } = query;
  const scope = { ...work.actor, op: 'alerts.board', filter: [uid, state ?? null] };
  const after = cursor === undefined ? undefined : cursors.open(scope, cursor);
  const lines = await boardLines(work, alert.alert_id, {
    state,
    after: after && [Number(after[0]), Number(after[1])],
    limit: limit + 1,
  });
  const page = lines.slice(0, limit);
  const last = lines.length > limit ? page.at(-1) : undefined;
  const next = last && cursors.seal(scope, [last.rank, last.org_id]);
  const answer = { items: page.map(presentLine), ...(next && { next }) };
  return admitOne(work, alert, { whole: () => answer, tombstone: () => answer });
}

const presentLine = (line: BoardLine): OutputOf<Board>['items'][number] => ({
  organisation: { uid: line.org_uid, name: line.org_name },
  reply: presentReply(line),
  mail: {
    waiting: line.waiting,
    sent: line.sent,
    refused: line.refused,
    withheld: line.withheld,
  },
  ...(isUnreached(line) && { unreached: true }),
  ...(line.chased_at && { chasedAt: line.chased_at }),
});

const isUnreached = ({ seen_at, answer, waiting, sent }: BoardLine): boolean =>
  !seen_at && !answer && waiting + sent === 0;

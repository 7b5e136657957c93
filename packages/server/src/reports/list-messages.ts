import type { InputOf, OutputOf, operations } from '@staffetta/contract';
import { admitRows, type Disclosed, reshape } from '../disclosure/index.ts';
import type { ActorWork } from '../identity/index.ts';
import type { Cursors } from '../platform/cursor.ts';
import { messageShape } from './message-view.ts';
import { listMessages } from './messages.store.ts';

type List = typeof operations.messages.list;

/** One page of the conversation, oldest first. Throws `cursor_invalid`. */
export async function messagesPage(
  work: ActorWork,
  cursors: Cursors,
  uid: string,
  query: InputOf<List>['query'],
): Promise<Disclosed<OutputOf<List>>> {
  const { orgId, personId } = work.actor;
  const scope = { orgId, personId, op: 'messages.list', filter: uid };
  const after = query.cursor ? Number(cursors.open(scope, query.cursor)[0]) : 0;
  const limit = query.limit ?? 50;
  const rows = await listMessages(work, uid, { after, limit: limit + 1 });
  const more = rows.length > limit ? rows[limit - 1] : undefined;
  const page = await admitRows(work, rows.slice(0, limit), messageShape(orgId));
  return reshape(page, (items) => ({
    items,
    ...(more && { next: cursors.seal(scope, [more.id]) }),
  }));
}

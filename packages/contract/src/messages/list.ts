import { operation } from '../operation.ts';
import { ByUid, Page, PageQuery } from '../words.ts';
import { Message } from './message.ts';

/** The conversation, oldest first. */
export const list = operation({
  id: 'messages.list',
  method: 'GET',
  path: '/reports/{uid}/messages',
  summary: { it: 'Messaggi su una segnalazione', en: 'Messages on a report' },
  who: { roles: ['reporter', 'analyst', 'approver', 'auditor'] },
  params: ByUid,
  query: PageQuery,
  output: Page(Message),
  discloses: true,
  errors: ['not_found', 'cursor_invalid'],
});

import { Type } from 'typebox';
import { operation } from '../operation.ts';
import { ByUid, Closed, Text, Uid } from '../words.ts';
import { Message } from './message.ts';

export const send = operation({
  id: 'messages.send',
  method: 'POST',
  path: '/reports/{uid}/messages',
  summary: { it: 'Scrivi un messaggio su una segnalazione', en: 'Write a message on a report' },
  who: { roles: ['reporter', 'analyst', 'approver'] },
  params: ByUid,
  body: Closed({
    text: Text(20_000),
    attachments: Type.Optional(Type.Array(Uid, { maxItems: 20, uniqueItems: true })),
  }),
  output: Message,
  status: 201,
  discloses: true,
  errors: ['not_found', 'invalid_input', 'wrong_state'],
});

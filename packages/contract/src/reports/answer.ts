import { Type } from 'typebox';
import { operation } from '../operation.ts';
import { ByUid, Closed, Text, Uid } from '../words.ts';
import { Report } from './report.ts';

/** The recipient’s answer: a message on the record, and the end of the promised time. */
export const answer = operation({
  id: 'reports.answer',
  method: 'POST',
  path: '/reports/{uid}/answer',
  summary: { it: 'Rispondi alla segnalazione', en: 'Answer the report' },
  who: { roles: ['analyst', 'approver'] },
  params: ByUid,
  body: Closed({
    text: Text(20_000),
    attachments: Type.Optional(Type.Array(Uid, { maxItems: 20, uniqueItems: true })),
  }),
  versioned: true,
  output: Report,
  discloses: true,
  errors: ['not_found', 'invalid_input', 'wrong_state', 'version_conflict', 'version_missing'],
});

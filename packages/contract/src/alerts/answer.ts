import { Type } from 'typebox';
import { operation } from '../operation.ts';
import { ByUid, Closed, oneOf, Text } from '../words.ts';
import { AlertReply, alertAnswers, answerConsents } from './alert.ts';

/** The organisation's answer; it may be changed later (If-Match). */
export const answer = operation({
  id: 'alerts.answer',
  method: 'POST',
  path: '/alerts/{uid}/answer',
  summary: { it: 'Riscontro a un’allerta', en: 'Answer an alert' },
  who: { roles: ['reporter', 'analyst', 'approver', 'administrator'] },
  params: ByUid,
  body: Closed({
    answer: oneOf(alertAnswers),
    /** What the alert asked for has been carried out. */
    done: Type.Boolean(),
    comment: Type.Optional(Text(1000)),
    consent: oneOf(answerConsents),
  }),
  versioned: true,
  output: AlertReply,
  errors: ['not_found', 'version_conflict', 'version_missing', 'wrong_state'],
});

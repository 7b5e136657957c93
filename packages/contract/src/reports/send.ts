import { operation } from '../operation.ts';
import { Submitted } from './submitted.ts';
import { Sending } from './writing.ts';

/** Draft and submission in one step, for programs: the same rules, the same receipt. */
export const send = operation({
  id: 'reports.send',
  method: 'POST',
  path: '/reports/send',
  summary: { it: 'Scrivi e invia in un solo passo', en: 'Write and submit in one step' },
  who: { roles: ['reporter', 'analyst', 'approver'] },
  body: Sending,
  output: Submitted,
  status: 201,
  errors: ['not_found', 'invalid_input', 'marking_forbids', 'agreement_forbids'],
});

import { operation } from '../operation.ts';
import { Report } from './report.ts';
import { Writing } from './writing.ts';

/** Begins a report; anything may still be missing. Seen by nobody outside the organisation. */
export const draft = operation({
  id: 'reports.draft',
  method: 'POST',
  path: '/reports',
  summary: { it: 'Comincia una segnalazione', en: 'Begin a report' },
  who: { roles: ['reporter', 'analyst', 'approver'] },
  body: Writing,
  output: Report,
  status: 201,
  discloses: true,
  errors: ['not_found', 'invalid_input'],
});

import { operation } from '../operation.ts';
import { ByUid } from '../words.ts';
import { Report } from './report.ts';

/** The recipient’s desk opened it: measured against the promised time. Repeating it changes nothing. */
export const receive = operation({
  id: 'reports.receive',
  method: 'POST',
  path: '/reports/{uid}/receive',
  summary: { it: 'Presa visione della segnalazione', en: 'The desk opened the report' },
  who: { roles: ['analyst', 'approver'] },
  params: ByUid,
  output: Report,
  discloses: true,
  errors: ['not_found', 'wrong_state'],
});

import { operation } from '../operation.ts';
import { ByUid } from '../words.ts';
import { Report } from './report.ts';

/** A report as the reader may see it. Reading changes nothing; `reports.receive` says that the desk opened it. */
export const show = operation({
  id: 'reports.show',
  method: 'GET',
  path: '/reports/{uid}',
  summary: { it: 'Una segnalazione', en: 'One report' },
  who: { roles: ['reporter', 'analyst', 'approver', 'auditor'] },
  params: ByUid,
  output: Report,
  discloses: true,
  errors: ['not_found'],
});

import { operation } from '../operation.ts';
import { ByUid } from '../words.ts';
import { Report } from './report.ts';

/** Closes what was answered or is in work; either side may. */
export const close = operation({
  id: 'reports.close',
  method: 'POST',
  path: '/reports/{uid}/close',
  summary: { it: 'Chiudi la segnalazione', en: 'Close the report' },
  who: { roles: ['analyst', 'approver'] },
  params: ByUid,
  versioned: true,
  output: Report,
  discloses: true,
  errors: ['not_found', 'wrong_state', 'version_conflict', 'version_missing'],
});

import { operation } from '../operation.ts';
import { ByUid } from '../words.ts';
import { Report } from './report.ts';

/** Takes an answered or closed report back into work; either side may. */
export const reopen = operation({
  id: 'reports.reopen',
  method: 'POST',
  path: '/reports/{uid}/reopen',
  summary: { it: 'Riapri la segnalazione', en: 'Reopen the report' },
  who: { roles: ['analyst', 'approver'] },
  params: ByUid,
  versioned: true,
  output: Report,
  discloses: true,
  errors: ['not_found', 'wrong_state', 'version_conflict', 'version_missing'],
});

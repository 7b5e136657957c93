import { operation } from '../operation.ts';
import { ByUid } from '../words.ts';
import { Report } from './report.ts';

/** The recipient works on it. */
export const take = operation({
  id: 'reports.take',
  method: 'POST',
  path: '/reports/{uid}/take',
  summary: { it: 'Prendi in lavorazione', en: 'Take into work' },
  who: { roles: ['analyst', 'approver'] },
  params: ByUid,
  versioned: true,
  output: Report,
  discloses: true,
  errors: ['not_found', 'wrong_state', 'version_conflict', 'version_missing'],
});

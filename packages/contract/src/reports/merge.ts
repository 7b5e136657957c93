import { operation } from '../operation.ts';
import { ByUid, Closed, Uid } from '../words.ts';
import { Report } from './report.ts';

/** Puts a report under another one of the same recipient. Each keeps its originator, its text and its marking. */
export const merge = operation({
  id: 'reports.merge',
  method: 'POST',
  path: '/reports/{uid}/merge',
  summary: { it: 'Unisci a un’altra segnalazione', en: 'Merge into another report' },
  who: { roles: ['analyst', 'approver'] },
  params: ByUid,
  body: Closed({ into: Uid }),
  versioned: true,
  output: Report,
  discloses: true,
  errors: ['not_found', 'invalid_input', 'wrong_state', 'version_conflict', 'version_missing'],
});

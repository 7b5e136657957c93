import { operation } from '../operation.ts';
import { ByUid } from '../words.ts';
import { Report } from './report.ts';
import { Correction } from './writing.ts';

/** A new version, by the sender or the firm it concerns; it goes wherever the first one went. */
export const correct = operation({
  id: 'reports.correct',
  method: 'POST',
  path: '/reports/{uid}/correct',
  summary: { it: 'Rettifica la segnalazione', en: 'Correct the report' },
  who: { roles: ['reporter', 'analyst', 'approver'] },
  params: ByUid,
  body: Correction,
  versioned: true,
  output: Report,
  discloses: true,
  errors: ['not_found', 'invalid_input', 'wrong_state', 'version_conflict', 'version_missing'],
});

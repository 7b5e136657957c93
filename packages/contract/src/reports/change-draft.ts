import { operation } from '../operation.ts';
import { ByUid } from '../words.ts';
import { Report } from './report.ts';
import { Writing } from './writing.ts';

/** Saves the draft as a whole: what is left out is cleared. Card numbers are masked before anything is stored. */
export const changeDraft = operation({
  id: 'reports.changeDraft',
  method: 'PUT',
  path: '/reports/{uid}',
  summary: { it: 'Salva la bozza', en: 'Save the draft' },
  who: { roles: ['reporter', 'analyst', 'approver'] },
  params: ByUid,
  body: Writing,
  versioned: true,
  output: Report,
  discloses: true,
  errors: ['not_found', 'invalid_input', 'wrong_state', 'version_conflict', 'version_missing'],
});

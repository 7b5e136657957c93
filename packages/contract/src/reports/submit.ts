import { operation } from '../operation.ts';
import { ByUid } from '../words.ts';
import { Submitted } from './submitted.ts';

/** Submits a draft. The receipt comes with the answer, unless the firm concerned must consent first. */
export const submit = operation({
  id: 'reports.submit',
  method: 'POST',
  path: '/reports/{uid}/submit',
  summary: { it: 'Invia la segnalazione', en: 'Submit the report' },
  who: { roles: ['reporter', 'analyst', 'approver'] },
  params: ByUid,
  versioned: true,
  output: Submitted,
  errors: [
    'not_found',
    'invalid_input',
    'marking_forbids',
    'agreement_forbids',
    'wrong_state',
    'version_conflict',
    'version_missing',
  ],
});

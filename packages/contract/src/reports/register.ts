import { operation } from '../operation.ts';
import { ByUid } from '../words.ts';
import { RegistrationEntry } from './registration.ts';
import { Report } from './report.ts';

/**
 * Notes under which number a party filed the report in its own registry, or corrects what it noted. `If-Match` names the
 * version of that registration, 0 where there is none yet. Other parties see it only where `shared`.
 */
export const register = operation({
  id: 'reports.register',
  method: 'PUT',
  path: '/reports/{uid}/registration',
  summary: {
    it: 'Annota il numero di protocollo del proprio ufficio',
    en: 'Note the number in one’s own office registry',
  },
  who: { roles: ['reporter', 'analyst', 'approver'] },
  params: ByUid,
  body: RegistrationEntry,
  versioned: true,
  output: Report,
  discloses: true,
  errors: ['not_found', 'invalid_input', 'wrong_state', 'version_conflict', 'version_missing'],
});

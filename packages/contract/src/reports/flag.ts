import { Type } from 'typebox';
import { operation } from '../operation.ts';
import { ByUid, Closed } from '../words.ts';
import { ActFiled, Report } from './report.ts';

/**
 * Says the three flags anew, all of them, without touching the text: an act is often filed days after the report. What was
 * said before is kept, as with a correction; nobody is told to undo anything. By the sender or the firm concerned.
 */
export const flag = operation({
  id: 'reports.flag',
  method: 'PUT',
  path: '/reports/{uid}/flags',
  summary: {
    it: 'Aggiorna dati personali, possibile reato e atto presentato',
    en: 'Update personal data, possible offence and act filed',
  },
  who: { roles: ['reporter', 'analyst', 'approver'] },
  params: ByUid,
  body: Closed({
    containsPersonalData: Type.Boolean(),
    mayBeOffence: Type.Boolean(),
    actFiled: Type.Optional(ActFiled),
  }),
  versioned: true,
  output: Report,
  discloses: true,
  errors: ['not_found', 'invalid_input', 'wrong_state', 'version_conflict', 'version_missing'],
});

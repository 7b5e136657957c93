import { operation } from '../operation.ts';
import { Writing } from '../reports/writing.ts';
import { Closed, Uid } from '../words.ts';

/**
 * The beginning of a report on behalf of a member that answered “affected” and agreed to pass it up: what
 * `reports.draft` takes, for a person to complete. Writes nothing.
 */
export const reportDraft = operation({
  id: 'alerts.reportDraft',
  method: 'GET',
  path: '/alerts/{uid}/answers/{organisation}/report-draft',
  summary: {
    it: 'Bozza di segnalazione da un riscontro',
    en: 'Draft of a report from an answer',
  },
  who: { roles: ['reporter', 'analyst', 'approver'], kinds: ['hub'] },
  params: Closed({ uid: Uid, organisation: Uid }),
  output: Writing,
  discloses: true,
  errors: ['not_found', 'wrong_state', 'marking_forbids'],
});

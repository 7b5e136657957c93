import { exportAgreement } from '../agreement/export.ts';
import { answerAlert } from '../alert/answer.ts';
import { boardOfAlert } from '../alert/board.ts';
import { listAlerts } from '../alert/list.ts';
import { showDesk } from '../desk/show.ts';
import { listLogs } from '../log/list.ts';
import { listReports } from '../report/list.ts';
import { showReport } from '../report/show.ts';
import { submitReport } from '../report/submit.ts';
import { issueToken } from '../token/issue.ts';
import type { Nicety } from './nicety.ts';

/** By the id of the operation; a command without one shows its answer as it is. */
export const niceties: Readonly<Record<string, Nicety>> = {
  'agreements.export': exportAgreement,
  'alerts.answer': answerAlert,
  'alerts.board': boardOfAlert,
  'alerts.list': listAlerts,
  'desk.show': showDesk,
  'logs.list': listLogs,
  'reports.list': listReports,
  'reports.send': submitReport,
  'reports.show': showReport,
  'tokens.issue': issueToken,
};

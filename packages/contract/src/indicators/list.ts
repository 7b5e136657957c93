import { Type } from 'typebox';
import { operation } from '../operation.ts';
import { ByUid, Closed } from '../words.ts';
import { ReportIndicator } from './indicator.ts';

/** Who wrote the report sees what is proposed and struck too; everybody else what was confirmed. */
export const list = operation({
  id: 'indicators.list',
  method: 'GET',
  path: '/reports/{uid}/indicators',
  summary: { it: 'Indicatori di una segnalazione', en: 'Indicators of a report' },
  who: { roles: ['reporter', 'analyst', 'approver', 'auditor'] },
  params: ByUid,
  output: Closed({ indicators: Type.Array(ReportIndicator) }),
  discloses: true,
  errors: ['not_found'],
});

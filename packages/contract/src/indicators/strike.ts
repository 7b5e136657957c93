import { Type } from 'typebox';
import { operation } from '../operation.ts';
import { ByUid, Closed } from '../words.ts';
import { IndicatorKey, ReportIndicator } from './indicator.ts';

/** Strikes values: they stay struck when the text is saved again. */
export const strike = operation({
  id: 'indicators.strike',
  method: 'POST',
  path: '/reports/{uid}/indicators/strike',
  summary: { it: 'Scarta indicatori trovati', en: 'Strike indicators that were found' },
  who: { roles: ['reporter', 'analyst', 'approver'] },
  params: ByUid,
  body: Closed({ indicators: Type.Array(IndicatorKey, { minItems: 1, maxItems: 1000 }) }),
  output: Closed({ indicators: Type.Array(ReportIndicator) }),
  discloses: true,
  errors: ['not_found', 'invalid_input', 'wrong_state'],
});

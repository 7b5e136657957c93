import { Type } from 'typebox';
import { operation } from '../operation.ts';
import { ByUid, Closed } from '../words.ts';
import { IndicatorKey, ReportIndicator } from './indicator.ts';

/** Confirms values; one that was not found in the text is added by hand, if it is what it says it is. */
export const confirm = operation({
  id: 'indicators.confirm',
  method: 'POST',
  path: '/reports/{uid}/indicators/confirm',
  summary: {
    it: 'Conferma indicatori trovati o aggiungili a mano',
    en: 'Confirm indicators that were found, or add them by hand',
  },
  who: { roles: ['reporter', 'analyst', 'approver'] },
  params: ByUid,
  body: Closed({ indicators: Type.Array(IndicatorKey, { minItems: 1, maxItems: 1000 }) }),
  output: Closed({ indicators: Type.Array(ReportIndicator) }),
  discloses: true,
  errors: ['not_found', 'invalid_input', 'wrong_state'],
});

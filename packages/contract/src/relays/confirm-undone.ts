import { Type } from 'typebox';
import { operation } from '../operation.ts';
import { ByUid, Closed, Instant } from '../words.ts';

/** A recipient says that it has done what the correction or recall asks. */
export const confirmUndone = operation({
  id: 'relays.confirmUndone',
  method: 'POST',
  path: '/items/{uid}/undone',
  summary: {
    it: 'Conferma di aver applicato la rettifica o la revoca',
    en: 'Confirm that the correction or recall was carried out',
  },
  who: { roles: ['reporter', 'analyst', 'approver', 'administrator'] },
  params: ByUid,
  body: Closed({
    /** Version of the item that the notice belongs to. */
    itemVersion: Type.Integer({ minimum: 1 }),
  }),
  output: Closed({ confirmedAt: Instant }),
  errors: ['not_found', 'wrong_state'],
});

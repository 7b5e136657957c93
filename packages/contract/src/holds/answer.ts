import { Type } from 'typebox';
import { operation } from '../operation.ts';
import { ByUid, Closed } from '../words.ts';
import { HoldRequest } from './hold.ts';

/** The owner of the facts accepts or declines a request to suspend their forwarding. */
export const answer = operation({
  id: 'holds.answer',
  method: 'POST',
  path: '/hold-requests/{uid}/answer',
  summary: {
    it: 'Rispondi a una richiesta di sospensione',
    en: 'Answer a request to suspend forwarding',
  },
  who: { roles: ['analyst', 'approver', 'administrator'] },
  params: ByUid,
  body: Closed({ accept: Type.Boolean() }),
  output: HoldRequest,
  errors: ['not_found', 'wrong_state'],
});

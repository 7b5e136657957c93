import { operation } from '../operation.ts';
import { ByUid, Closed, Text } from '../words.ts';
import { ArrivalInFull } from './arrival.ts';

/** Puts a quarantined mail aside: its text and original go; who sent it when, its hash and the reason stay. */
export const discard = operation({
  id: 'arrivals.discard',
  method: 'POST',
  path: '/arrivals/{uid}/discard',
  summary: { it: 'Scarta un messaggio in quarantena', en: 'Discard a mail from quarantine' },
  who: { roles: ['reporter', 'analyst', 'approver'] },
  params: ByUid,
  body: Closed({ reason: Text(500) }),
  output: ArrivalInFull,
  discloses: true,
  errors: ['not_found', 'wrong_state', 'invalid_input'],
});

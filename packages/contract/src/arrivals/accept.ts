import { operation } from '../operation.ts';
import { ByUid, Empty } from '../words.ts';
import { ArrivalInFull } from './arrival.ts';

/** Lets a mail out of quarantine: it becomes a draft report of the organisation. */
export const accept = operation({
  id: 'arrivals.accept',
  method: 'POST',
  path: '/arrivals/{uid}/accept',
  summary: { it: 'Accetta un messaggio in quarantena', en: 'Accept a mail from quarantine' },
  who: { roles: ['reporter', 'analyst', 'approver'] },
  params: ByUid,
  body: Empty,
  output: ArrivalInFull,
  discloses: true,
  errors: ['not_found', 'wrong_state'],
});

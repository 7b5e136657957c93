import { operation } from '../operation.ts';
import { ByUid } from '../words.ts';
import { ArrivalInFull } from './arrival.ts';

/** One mail, as text; nothing of it is rendered, and nothing it names is fetched. */
export const show = operation({
  id: 'arrivals.show',
  method: 'GET',
  path: '/arrivals/{uid}',
  summary: { it: 'Mostra un messaggio arrivato', en: 'Show a mail that came in' },
  who: { roles: ['reporter', 'analyst', 'approver'] },
  params: ByUid,
  output: ArrivalInFull,
  discloses: true,
  errors: ['not_found'],
});

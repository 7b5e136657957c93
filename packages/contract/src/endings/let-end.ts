import { operation } from '../operation.ts';
import { ByUid, Closed, Empty, oneOf } from '../words.ts';
import { endingScopes } from './ending.ts';

/** Looked at, and it may end on its day: leaves the review list. */
export const letEnd = operation({
  id: 'endings.letEnd',
  method: 'POST',
  path: '/items/{uid}/let-end',
  summary: { it: 'Lascia scadere', en: 'Let it end' },
  who: { roles: ['analyst', 'approver'] },
  params: ByUid,
  body: Closed({ scope: oneOf(endingScopes) }),
  output: Empty,
  status: 204,
  errors: ['not_found'],
});

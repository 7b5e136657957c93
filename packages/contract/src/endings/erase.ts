import { operation } from '../operation.ts';
import { ByUid, Closed, Empty, oneOf } from '../words.ts';
import { endingScopes } from './ending.ts';

/**
 * Erases now something of one's own, and what was copied from it. `values`: its values of persons. A report that is still
 * being worked on is withdrawn first, so that whoever works on it is told: `wrong_state`.
 */
export const erase = operation({
  id: 'endings.erase',
  method: 'POST',
  path: '/items/{uid}/erase',
  summary: { it: 'Cancella subito', en: 'Erase now' },
  who: { roles: ['approver'] },
  params: ByUid,
  body: Closed({ scope: oneOf(endingScopes) }),
  output: Empty,
  status: 204,
  errors: ['not_found', 'wrong_state'],
});

import { operation } from '../operation.ts';
import { ByUid, Closed, Day, oneOf, Text } from '../words.ts';
import { endingScopes, ItemEnding } from './ending.ts';

/**
 * Keeps something of one's own longer, with a reason that goes into the journal: until a day that is at most one more term
 * away, three times at most. A copy ends with its source: `wrong_state`.
 */
export const prolong = operation({
  id: 'endings.prolong',
  method: 'POST',
  path: '/items/{uid}/prolong',
  summary: { it: 'Conserva più a lungo', en: 'Keep longer' },
  who: { roles: ['analyst', 'approver'] },
  params: ByUid,
  body: Closed({ scope: oneOf(endingScopes), until: Day, reason: Text(500) }),
  output: ItemEnding,
  discloses: true,
  errors: ['not_found', 'wrong_state', 'invalid_input'],
});

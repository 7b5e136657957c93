import { operation } from '../operation.ts';
import { ByUid, Closed, oneOf, Uid } from '../words.ts';
import { RightsCase, rightsDecisions } from './request.ts';

/**
 * Decides on one text that holds the value. Of the hub's own: it is erased, rectified, or taken out of lists and searches,
 * with every copy. Of somebody else's only `ask` and `keep`: the owner decides. Throws `wrong_state`, `invalid_input`.
 */
export const decide = operation({
  id: 'rights.decide',
  method: 'POST',
  path: '/rights-requests/{uid}/decide',
  summary: {
    it: 'Decidi su un testo che contiene il dato',
    en: 'Decide on a text that holds the value',
  },
  who: { roles: ['approver'], kinds: ['hub'] },
  params: ByUid,
  body: Closed({ item: Uid, decision: oneOf(rightsDecisions) }),
  output: RightsCase,
  discloses: true,
  errors: ['not_found', 'wrong_state', 'invalid_input', 'version_conflict'],
});

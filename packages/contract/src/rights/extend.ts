import { operation } from '../operation.ts';
import { ByUid, Closed, Text } from '../words.ts';
import { RightsCase } from './request.ts';

/**
 * Takes two months more, once, within the first month, and gives the letter that says so with the reason (GDPR 12(3)).
 * Throws `wrong_state` where the request is closed, was extended before, or its month is over.
 */
export const extend = operation({
  id: 'rights.extend',
  method: 'POST',
  path: '/rights-requests/{uid}/extend',
  summary: {
    it: 'Proroga di due mesi, con il motivo',
    en: 'Take two months more, with the reason',
  },
  who: { roles: ['approver'], kinds: ['hub'] },
  params: ByUid,
  body: Closed({ reason: Text(1000) }),
  output: RightsCase,
  discloses: true,
  errors: ['not_found', 'wrong_state'],
});

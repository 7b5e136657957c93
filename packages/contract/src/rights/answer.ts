import { operation } from '../operation.ts';
import { ByUid, Closed, oneOf, Text } from '../words.ts';
import { RightsCase, rightsOutcomes } from './request.ts';

/** Closes a request; gives the letter to the person, in both languages. Throws `wrong_state`. */
export const answer = operation({
  id: 'rights.answer',
  method: 'POST',
  path: '/rights-requests/{uid}/answer',
  summary: {
    it: 'Chiudi la richiesta e ottieni la risposta',
    en: 'Close the request and get the answer',
  },
  who: { roles: ['approver'], kinds: ['hub'] },
  params: ByUid,
  body: Closed({ outcome: oneOf(rightsOutcomes), reason: Text(2000) }),
  output: RightsCase,
  discloses: true,
  errors: ['not_found', 'wrong_state'],
});

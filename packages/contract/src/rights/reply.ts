import { Type } from 'typebox';
import { operation } from '../operation.ts';
import { ByUid, Closed, Text } from '../words.ts';
import { RightsWish } from './request.ts';

/**
 * The owner agrees, and what was asked is done in its text and every copy: the value is erased, rectified, or taken out of
 * lists. Or it declines with a reason. Throws `wrong_state`, `invalid_input`.
 */
export const reply = operation({
  id: 'rights.reply',
  method: 'POST',
  path: '/rights-wishes/{uid}/reply',
  summary: {
    it: 'Accogli o rifiuta la richiesta sul vostro testo',
    en: 'Agree or decline what is asked',
  },
  who: { roles: ['approver'] },
  params: ByUid,
  body: Closed({ agree: Type.Boolean(), reason: Type.Optional(Text(1000)) }),
  output: RightsWish,
  errors: ['not_found', 'wrong_state', 'invalid_input', 'version_conflict'],
});

import { operation } from '../operation.ts';
import { ByUid, Closed, languages, oneOf, Text } from '../words.ts';
import { OneTimeLink } from './person-record.ts';

/**
 * Names the first administrator of an organisation whose record one keeps: an office, a hub or a member added to the
 * installation by hand. Possible until somebody has come; a second link makes the first void.
 */
export const entrust = operation({
  id: 'people.entrust',
  method: 'POST',
  path: '/organisations/{uid}/administrator',
  summary: {
    it: 'Affida un’organizzazione al suo primo amministratore',
    en: 'Entrust an organisation to its first administrator',
  },
  who: { roles: ['administrator'] },
  // Keyless: an answer kept for repetition would keep the secret.
  keyless: true,
  params: ByUid,
  body: Closed({ name: Text(200), email: Text(254, 3), language: oneOf(languages) }),
  output: OneTimeLink,
  status: 201,
  errors: ['not_found', 'not_allowed', 'invalid_input'],
});

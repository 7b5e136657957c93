import { operation } from '../operation.ts';
import { ByUid } from '../words.ts';
import { OneTimeLink } from './person-record.ts';

/** A new invitation, or a new password for whoever lost theirs. The older link is void. */
export const renewLink = operation({
  id: 'people.renewLink',
  method: 'POST',
  path: '/people/{uid}/link',
  summary: { it: 'Nuovo collegamento per una persona', en: 'New link for a person' },
  who: { roles: ['administrator'] },
  // Keyless: an answer kept for repetition would keep the secret.
  keyless: true,
  params: ByUid,
  output: OneTimeLink,
  errors: ['not_found'],
});

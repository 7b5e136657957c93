import { operation } from '../operation.ts';
import { ByUid, Closed } from '../words.ts';
import { Contact, ContactFacts } from './contact.ts';

/** Changing is confirming. */
export const change = operation({
  id: 'contacts.change',
  method: 'PUT',
  path: '/contacts/{uid}',
  summary: { it: 'Modifica un referente', en: 'Change a contact' },
  who: { roles: ['administrator'] },
  params: ByUid,
  body: Closed(ContactFacts),
  versioned: true,
  output: Contact,
  errors: ['not_found', 'not_allowed', 'invalid_input', 'version_conflict', 'version_missing'],
});

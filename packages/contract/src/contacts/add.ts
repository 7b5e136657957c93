import { Type } from 'typebox';
import { operation } from '../operation.ts';
import { Closed, Uid } from '../words.ts';
import { Contact, ContactFacts } from './contact.ts';

/** For one's own organisation, or for a member or branch whose record one keeps. */
export const add = operation({
  id: 'contacts.add',
  method: 'POST',
  path: '/contacts',
  summary: { it: 'Aggiungi un referente', en: 'Add a contact' },
  who: { roles: ['administrator'] },
  body: Closed({ organisation: Type.Optional(Uid), ...ContactFacts }),
  output: Contact,
  status: 201,
  errors: ['not_found', 'not_allowed', 'invalid_input'],
});

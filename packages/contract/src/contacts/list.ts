import { Type } from 'typebox';
import { operation } from '../operation.ts';
import { Closed, Page, PageQuery, Uid } from '../words.ts';
import { Contact } from './contact.ts';

/** The contacts of an organisation one works with; one's own unless said. */
export const list = operation({
  id: 'contacts.list',
  method: 'GET',
  path: '/contacts',
  summary: { it: 'Referenti di un’organizzazione', en: 'Contacts of an organisation' },
  who: 'signed-in',
  query: Closed({ ...PageQuery.properties, organisation: Type.Optional(Uid) }),
  output: Page(Contact),
  errors: ['not_found', 'cursor_invalid', 'invalid_input'],
});

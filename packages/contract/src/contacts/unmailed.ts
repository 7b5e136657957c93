import { Type } from 'typebox';
import { operation } from '../operation.ts';
import { Closed, Page, PageQuery } from '../words.ts';
import { Contact } from './contact.ts';

/** Contacts of one's own, one's members and one's branches whose mail is refused, or who turned some of it off. */
export const unmailed = operation({
  id: 'contacts.unmailed',
  method: 'GET',
  path: '/contacts/unmailed',
  summary: {
    it: 'Referenti a cui le e-mail non arrivano',
    en: 'Contacts whom mail does not reach',
  },
  who: 'signed-in',
  query: PageQuery,
  output: Page(
    Closed({
      contact: Contact,
      /** An ordinary alert to this organisation would reach nobody by mail. */
      nobody: Type.Boolean(),
    }),
  ),
  errors: ['cursor_invalid', 'invalid_input'],
});

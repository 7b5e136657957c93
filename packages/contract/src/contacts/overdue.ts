import { operation } from '../operation.ts';
import { Page, PageQuery } from '../words.ts';
import { Contact } from './contact.ts';

/** Contacts that one's own organisation keeps (also for its members) and has to confirm, the oldest first. */
export const overdue = operation({
  id: 'contacts.overdue',
  method: 'GET',
  path: '/contacts/overdue',
  summary: { it: 'Referenti da confermare', en: 'Contacts to confirm' },
  who: 'signed-in',
  query: PageQuery,
  output: Page(Contact),
  errors: ['cursor_invalid', 'invalid_input'],
});

import { operation } from '../operation.ts';
import { ByUid } from '../words.ts';
import { Mailbox } from './mailbox.ts';

/** Which address an organisation's desk has. For the installation's operator, who gives them; for others
 * there is none. */
export const lookUp = operation({
  id: 'mailboxes.lookUp',
  method: 'GET',
  path: '/organisations/{uid}/mailbox',
  summary: { it: 'Indirizzo di una scrivania', en: 'Address of a desk' },
  who: { roles: ['administrator'] },
  params: ByUid,
  output: Mailbox,
  errors: ['not_found'],
});

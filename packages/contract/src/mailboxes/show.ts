import { operation } from '../operation.ts';
import { Mailbox } from './mailbox.ts';

/** The own desk's address: what is sent there becomes a draft, or waits in quarantine. */
export const show = operation({
  id: 'mailboxes.show',
  method: 'GET',
  path: '/mailbox',
  summary: { it: 'Indirizzo di posta della scrivania', en: 'Mail address of the desk' },
  who: 'signed-in',
  output: Mailbox,
});

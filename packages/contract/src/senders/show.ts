import { operation } from '../operation.ts';
import { OwnSender } from './sender.ts';

export const show = operation({
  id: 'senders.show',
  method: 'GET',
  path: '/sender',
  summary: { it: 'Mittente delle nostre e-mail', en: 'Sender of our mails' },
  who: { roles: ['administrator'], kinds: ['hub'] },
  output: OwnSender,
});

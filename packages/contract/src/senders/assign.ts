import { Type } from 'typebox';
import { operation } from '../operation.ts';
import { Closed, Text } from '../words.ts';
import { OwnSender } from './sender.ts';

/** Names the address that mails are to leave from. Another domain gets a new key, and is in use once it was checked. */
export const assign = operation({
  id: 'senders.assign',
  method: 'PUT',
  path: '/sender',
  summary: { it: 'Scegli il mittente delle nostre e-mail', en: 'Choose the sender of our mails' },
  who: { roles: ['administrator'], kinds: ['hub'] },
  body: Closed({
    address: Type.String({ maxLength: 254, pattern: '^[\\w.-]{1,64}@[A-Za-z0-9.-]{1,180}$' }),
    name: Text(100),
  }),
  output: OwnSender,
  errors: ['invalid_input'],
});

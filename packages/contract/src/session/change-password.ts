import { operation } from '../operation.ts';
import { Closed, Empty, Text } from '../words.ts';

/** Ends every other session of the person. */
export const changePassword = operation({
  id: 'session.changePassword',
  method: 'POST',
  path: '/session/password',
  summary: { it: 'Cambia la password', en: 'Change the password' },
  who: 'signed-in',
  keyless: true,
  body: Closed({ current: Text(200), password: Text(200, 12) }),
  output: Empty,
  errors: ['wrong_credentials', 'too_many_requests'],
});

import { operation } from '../operation.ts';
import { Closed, Empty, Text } from '../words.ts';

export const removePasskey = operation({
  id: 'session.removePasskey',
  method: 'DELETE',
  path: '/session/passkeys/{id}',
  summary: { it: 'Togli una passkey', en: 'Remove a passkey' },
  who: 'signed-in',
  params: Closed({ id: Text(600) }),
  output: Empty,
  status: 204,
  errors: ['not_found', 'sign_in_again', 'second_factor_needed'],
});

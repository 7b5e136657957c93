import { Type } from 'typebox';
import { operation } from '../operation.ts';
import { Closed, Text } from '../words.ts';
import { SessionInfo } from './session-info.ts';

/** With a new password, or with that of the account which the address has already. */
export const acceptInvitation = operation({
  id: 'session.acceptInvitation',
  method: 'POST',
  path: '/session/invitation/accept',
  summary: { it: 'Accetta l’invito con una password', en: 'Accept the invitation with a password' },
  who: 'public',
  keyless: true,
  body: Closed({
    secret: Text(200, 20),
    password: Text(200, 12),
    code: Type.Optional(Type.String({ pattern: '^[0-9]{6}$' })),
  }),
  output: SessionInfo,
  status: 201,
  errors: ['link_invalid', 'wrong_credentials', 'second_factor_needed', 'too_many_requests'],
});

import { operation } from '../operation.ts';
import { Closed, Text } from '../words.ts';
import { SessionInfo } from './session-info.ts';

export const acceptInvitation = operation({
  id: 'session.acceptInvitation',
  method: 'POST',
  path: '/session/invitation/accept',
  summary: { it: 'Accetta l’invito con una password', en: 'Accept the invitation with a password' },
  who: 'public',
  keyless: true,
  body: Closed({ secret: Text(200, 20), password: Text(200, 12) }),
  output: SessionInfo,
  status: 201,
  errors: ['link_invalid', 'too_many_requests'],
});

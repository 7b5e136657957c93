import { Type } from 'typebox';
import { operation } from '../operation.ts';
import { Closed, oneOf, Text } from '../words.ts';

/** Whoever holds the secret may read what it is for; it is sent in the body, never in an address. */
export const invitation = operation({
  id: 'session.invitation',
  method: 'POST',
  path: '/session/invitation',
  summary: { it: 'A che cosa invita un collegamento', en: 'What a link invites to' },
  who: 'public',
  keyless: true,
  body: Closed({ secret: Text(200, 20) }),
  output: Closed({
    purpose: oneOf(['invitation', 'password_reset'] as const),
    organisation: Type.String(),
    name: Type.String(),
    email: Type.String(),
  }),
  errors: ['link_invalid', 'too_many_requests'],
});

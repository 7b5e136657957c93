import { Type } from 'typebox';
import { operation } from '../operation.ts';

/** Options for navigator.credentials.create (WebAuthn Level 2, section 5.4). */
export const enrolPasskey = operation({
  id: 'session.enrolPasskey',
  method: 'POST',
  path: '/session/passkeys/options',
  summary: { it: 'Prepara una passkey', en: 'Prepare a passkey' },
  who: 'signed-in',
  keyless: true,
  output: Type.Unsafe<Record<string, unknown>>({ type: 'object' }),
  errors: ['wrong_state'],
});

import { Type } from 'typebox';
import { operation } from '../operation.ts';

/** Options for navigator.credentials.get; names no account, so it tells nobody who exists. */
export const passkeyOptions = operation({
  id: 'session.passkeyOptions',
  method: 'POST',
  path: '/session/passkey-options',
  summary: { it: 'Prepara l’accesso con passkey', en: 'Prepare sign-in with a passkey' },
  who: 'public',
  keyless: true,
  output: Type.Unsafe<Record<string, unknown>>({ type: 'object' }),
  errors: ['wrong_state'],
});

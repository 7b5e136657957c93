import { Type } from 'typebox';
import { operation } from '../operation.ts';
import { Closed } from '../words.ts';
import { SessionInfo } from './session-info.ts';

export const signInWithPasskey = operation({
  id: 'session.signInWithPasskey',
  method: 'POST',
  path: '/session/passkey',
  summary: { it: 'Accedi con passkey', en: 'Sign in with a passkey' },
  who: 'public',
  keyless: true,
  body: Closed({ response: Type.Unsafe<Record<string, unknown>>({ type: 'object' }) }),
  output: SessionInfo,
  status: 201,
  errors: ['wrong_credentials', 'too_many_requests'],
});

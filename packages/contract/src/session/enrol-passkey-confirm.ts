import { Type } from 'typebox';
import { operation } from '../operation.ts';
import { Closed, Text } from '../words.ts';
import { SessionInfo } from './session-info.ts';

export const enrolPasskeyConfirm = operation({
  id: 'session.enrolPasskeyConfirm',
  method: 'POST',
  path: '/session/passkeys',
  summary: { it: 'Registra la passkey', en: 'Register the passkey' },
  who: 'signed-in',
  keyless: true,
  body: Closed({
    name: Text(100),
    response: Type.Unsafe<Record<string, unknown>>({ type: 'object' }),
  }),
  output: SessionInfo,
  errors: ['wrong_credentials'],
});

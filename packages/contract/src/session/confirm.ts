import { Type } from 'typebox';
import { operation } from '../operation.ts';
import { Closed, Text } from '../words.ts';
import { SessionInfo } from './session-info.ts';

/** Needed before steps that matter: releasing from a link, removing a second factor. */
export const confirm = operation({
  id: 'session.confirm',
  method: 'POST',
  path: '/session/confirm',
  summary: { it: 'Conferma di nuovo chi sei', en: 'Confirm who you are again' },
  who: 'signed-in',
  keyless: true,
  body: Closed({
    password: Type.Optional(Text(200)),
    code: Type.Optional(Type.String({ pattern: '^[0-9]{6}$' })),
    response: Type.Optional(Type.Unsafe<Record<string, unknown>>({ type: 'object' })),
  }),
  output: SessionInfo,
  errors: ['wrong_credentials', 'too_many_requests'],
});

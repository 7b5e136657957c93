import { Type } from 'typebox';
import { operation } from '../operation.ts';
import { Closed, Text } from '../words.ts';
import { SessionInfo } from './session-info.ts';

/** Signs in with address and password, and the six-digit code where one is set up. */
export const signIn = operation({
  id: 'session.signIn',
  method: 'POST',
  path: '/session',
  summary: { it: 'Accedi', en: 'Sign in' },
  who: 'public',
  keyless: true,
  body: Closed({
    email: Text(254, 3),
    password: Text(200),
    code: Type.Optional(Type.String({ pattern: '^[0-9]{6}$' })),
  }),
  output: SessionInfo,
  status: 201,
  errors: ['wrong_credentials', 'second_factor_needed', 'too_many_requests'],
});

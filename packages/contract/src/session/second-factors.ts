import { Type } from 'typebox';
import { operation } from '../operation.ts';
import { Closed, Instant } from '../words.ts';

export const secondFactors = operation({
  id: 'session.secondFactors',
  method: 'GET',
  path: '/session/second-factors',
  summary: { it: 'I miei secondi fattori', en: 'My second factors' },
  who: 'signed-in',
  output: Closed({
    totp: Type.Boolean(),
    passkeys: Type.Array(
      Closed({
        id: Type.String(),
        name: Type.String(),
        createdAt: Instant,
        lastUsedAt: Type.Optional(Instant),
      }),
    ),
  }),
});

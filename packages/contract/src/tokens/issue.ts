import { Type } from 'typebox';
import { operation } from '../operation.ts';
import { Closed, Text } from '../words.ts';
import { TokenRecord } from './token-record.ts';

/** Never more than the person may do. Keyless: an answer kept for repetition would keep the secret. */
export const issue = operation({
  id: 'tokens.issue',
  method: 'POST',
  path: '/tokens',
  summary: { it: 'Crea una chiave per un programma', en: 'Issue a key for a program' },
  who: { roles: ['administrator', 'analyst'] },
  keyless: true,
  body: Closed({
    name: Text(100),
    /** Ids of operations; each must be one the person may call. */
    scopes: Type.Array(Text(80), { minItems: 1, maxItems: 200, uniqueItems: true }),
    days: Type.Integer({ minimum: 1, maximum: 366 }),
  }),
  output: Closed({ token: TokenRecord, secret: Type.String() }),
  status: 201,
  errors: ['not_allowed', 'invalid_input'],
});

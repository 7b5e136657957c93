import { Type } from 'typebox';
import { operation } from '../operation.ts';
import { Closed } from '../words.ts';
import { TokenRecord } from './token-record.ts';

/** An administrator sees all of the organisation, others their own. */
export const list = operation({
  id: 'tokens.list',
  method: 'GET',
  path: '/tokens',
  summary: { it: 'Le chiavi per programmi', en: 'The keys for programs' },
  who: { roles: ['administrator', 'analyst', 'auditor'] },
  output: Closed({ items: Type.Array(TokenRecord) }),
});

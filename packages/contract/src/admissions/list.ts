import { Type } from 'typebox';
import { operation } from '../operation.ts';
import { Closed, oneOf } from '../words.ts';
import { Admission, admissionStates } from './admission.ts';

/** Requests to join whose address was confirmed: the open ones unless said, the oldest first; at most 200. */
export const list = operation({
  id: 'admissions.list',
  method: 'GET',
  path: '/admissions',
  summary: { it: 'Richieste di adesione', en: 'Requests to join' },
  who: { roles: ['administrator'], kinds: ['hub'] },
  query: Closed({ state: Type.Optional(oneOf(admissionStates)) }),
  output: Closed({ items: Type.Array(Admission) }),
  errors: ['invalid_input'],
});

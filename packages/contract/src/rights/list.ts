import { Type } from 'typebox';
import { operation } from '../operation.ts';
import { Closed } from '../words.ts';
import { RightsRequest } from './request.ts';

/** The hub's requests, 200 at most: open ones by the day on which an answer is due, then the closed ones, newest first. */
export const list = operation({
  id: 'rights.list',
  method: 'GET',
  path: '/rights-requests',
  summary: { it: 'Richieste di persone interessate', en: 'Requests of persons concerned' },
  who: { roles: ['analyst', 'approver'], kinds: ['hub'] },
  output: Closed({ items: Type.Array(RightsRequest) }),
});

import { Type } from 'typebox';
import { operation } from '../operation.ts';
import { Closed } from '../words.ts';
import { RightsRequest } from './request.ts';

/** The hub's last 200 requests, newest first. */
export const list = operation({
  id: 'rights.list',
  method: 'GET',
  path: '/rights-requests',
  summary: { it: 'Richieste di persone interessate', en: 'Requests of persons concerned' },
  who: { roles: ['analyst', 'approver'], kinds: ['hub'] },
  output: Closed({ items: Type.Array(RightsRequest) }),
});

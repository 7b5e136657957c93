import { Type } from 'typebox';
import { operation } from '../operation.ts';
import { Closed, oneOf, Page, PageQuery } from '../words.ts';
import { openOrClosed, RightsRequest } from './request.ts';

/**
 * The hub's requests: open ones by the day on which an answer is due, then the closed ones, newest first. What is closed
 * or extended while pages are read moves behind: it may come again, as it is then, and nothing that stood there is missed.
 */
export const list = operation({
  id: 'rights.list',
  method: 'GET',
  path: '/rights-requests',
  summary: { it: 'Richieste di persone interessate', en: 'Requests of persons concerned' },
  who: { roles: ['analyst', 'approver'], kinds: ['hub'] },
  query: Closed({ ...PageQuery.properties, state: Type.Optional(oneOf(openOrClosed)) }),
  output: Page(RightsRequest),
  errors: ['cursor_invalid'],
});

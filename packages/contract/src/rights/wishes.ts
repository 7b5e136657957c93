import { Type } from 'typebox';
import { operation } from '../operation.ts';
import { Closed, oneOf, Page, PageQuery } from '../words.ts';
import { openOrClosed, RightsWish } from './request.ts';

/**
 * What hubs ask of the organisation for persons concerned, about its own texts: what is open by its term, then the decided,
 * newest first. What is decided, or given more time, while pages are read moves behind: it may come again, as it is then,
 * and nothing that stood there is missed.
 */
export const wishes = operation({
  id: 'rights.wishes',
  method: 'GET',
  path: '/rights-wishes',
  summary: { it: 'Che cosa si chiede sui vostri testi', en: 'What is asked about your texts' },
  who: { roles: ['analyst', 'approver'] },
  query: Closed({ ...PageQuery.properties, state: Type.Optional(oneOf(openOrClosed)) }),
  output: Page(RightsWish),
  discloses: true,
  errors: ['cursor_invalid'],
});

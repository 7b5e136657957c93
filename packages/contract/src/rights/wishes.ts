import { Type } from 'typebox';
import { operation } from '../operation.ts';
import { Closed } from '../words.ts';
import { RightsWish } from './request.ts';

/**
 * What hubs ask of the organisation for persons concerned, about its own texts. What is open comes first, by its term;
 * then the decided, newest first. 200 at most.
 */
export const wishes = operation({
  id: 'rights.wishes',
  method: 'GET',
  path: '/rights-wishes',
  summary: { it: 'Che cosa si chiede sui vostri testi', en: 'What is asked about your texts' },
  who: { roles: ['analyst', 'approver'] },
  output: Closed({ items: Type.Array(RightsWish) }),
  discloses: true,
});

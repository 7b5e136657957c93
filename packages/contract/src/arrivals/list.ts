import { Type } from 'typebox';
import { operation } from '../operation.ts';
import { Closed, oneOf, Page, PageQuery, Uid } from '../words.ts';
import { Arrival, arrivalStates } from './arrival.ts';

/** Mails that came to the desk's address, newest first. */
export const list = operation({
  id: 'arrivals.list',
  method: 'GET',
  path: '/arrivals',
  summary: { it: 'Posta in arrivo', en: 'Mail that came in' },
  who: { roles: ['reporter', 'analyst', 'approver'] },
  query: Closed({
    ...PageQuery.properties,
    state: Type.Optional(oneOf(arrivalStates)),
    /** The mail that this draft or report came of. */
    report: Type.Optional(Uid),
  }),
  output: Page(Arrival),
  discloses: true,
  errors: ['cursor_invalid'],
});

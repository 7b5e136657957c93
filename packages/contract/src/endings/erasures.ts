import { operation } from '../operation.ts';
import { Page, PageQuery } from '../words.ts';
import { Erasure } from './ending.ts';

/** What was erased of the organisation's own items, newest first: kinds and counts, never the content. */
export const erasures = operation({
  id: 'endings.erasures',
  method: 'GET',
  path: '/erasures',
  summary: { it: 'Che cosa è stato cancellato', en: 'What was erased' },
  who: { roles: ['analyst', 'approver', 'administrator', 'auditor'] },
  query: PageQuery,
  output: Page(Erasure),
});

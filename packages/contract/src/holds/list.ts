import { operation } from '../operation.ts';
import { Page, PageQuery, policeKinds } from '../words.ts';
import { Hold } from './hold.ts';

/** The office's own holds, newest first. */
export const list = operation({
  id: 'holds.list',
  method: 'GET',
  path: '/holds',
  summary: { it: 'Sospensioni dell’inoltro', en: 'Suspensions of forwarding' },
  who: { roles: ['analyst', 'approver', 'auditor'], kinds: policeKinds },
  query: PageQuery,
  output: Page(Hold),
  errors: ['cursor_invalid'],
});

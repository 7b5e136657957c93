import { operation } from '../operation.ts';
import { Page, PageQuery } from '../words.ts';
import { PersonRecord } from './person-record.ts';

export const list = operation({
  id: 'people.list',
  method: 'GET',
  path: '/people',
  summary: { it: 'Le persone della mia organizzazione', en: 'The people of my organisation' },
  who: { roles: ['administrator', 'auditor', 'analyst', 'approver'] },
  query: PageQuery,
  output: Page(PersonRecord),
  errors: ['cursor_invalid'],
});

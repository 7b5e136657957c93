import { operation } from '../operation.ts';
import { Page, PageQuery } from '../words.ts';
import { Import } from './import.ts';

/** The newest first. */
export const list = operation({
  id: 'imports.list',
  method: 'GET',
  path: '/imports',
  summary: { it: 'Importazioni da foglio', en: 'Imports from spreadsheets' },
  who: { roles: ['administrator', 'auditor'], kinds: ['hub'] },
  query: PageQuery,
  output: Page(Import),
  errors: ['cursor_invalid', 'invalid_input'],
});

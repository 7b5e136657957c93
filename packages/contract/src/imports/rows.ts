import { Type } from 'typebox';
import { operation } from '../operation.ts';
import { ByUid, Closed, oneOf, Page, PageQuery } from '../words.ts';
import { ImportRow, rowOutcomes, rowVerdicts } from './import.ts';

/** Rows in the order of the sheet. */
export const rows = operation({
  id: 'imports.rows',
  method: 'GET',
  path: '/imports/{uid}/rows',
  summary: { it: 'Righe di un’importazione', en: 'Rows of an import' },
  who: { roles: ['administrator', 'auditor'], kinds: ['hub'] },
  params: ByUid,
  query: Closed({
    ...PageQuery.properties,
    verdict: Type.Optional(oneOf(rowVerdicts)),
    outcome: Type.Optional(oneOf(rowOutcomes)),
  }),
  output: Page(ImportRow),
  errors: ['not_found', 'cursor_invalid', 'invalid_input'],
});

import { Type } from 'typebox';
import { operation } from '../operation.ts';
import { Closed, oneOf } from '../words.ts';

/**
 * Members, branches and contacts as a spreadsheet that `imports.upload` reads back: one row for each contact. A cell that
 * a spreadsheet program would take for a formula begins with an apostrophe.
 */
export const exportMembers = operation({
  id: 'memberships.export',
  method: 'POST',
  path: '/memberships/export',
  summary: {
    it: 'Esporta aderenti, sedi e referenti come foglio',
    en: 'Export members, branches and contacts as a spreadsheet',
  },
  who: { roles: ['administrator', 'auditor'], kinds: ['hub'] },
  keyless: true,
  body: Closed({ format: oneOf(['csv', 'xlsx'] as const) }),
  transfer: 'download',
  output: Type.Unsafe<Blob>({ type: 'string', format: 'binary' }),
  errors: ['invalid_input', 'too_large', 'too_many_requests'],
});

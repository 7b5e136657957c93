import { operation } from '../operation.ts';
import { Closed } from '../words.ts';
import { FileName, Import } from './import.ts';

/**
 * Reads a CSV or XLSX file (first visible sheet) and proposes which column is what. Formulas give their last value and
 * are never computed. Nothing becomes an organisation yet.
 */
export const upload = operation({
  id: 'imports.upload',
  method: 'POST',
  path: '/imports',
  summary: { it: 'Carica un foglio di aderenti', en: 'Upload a spreadsheet of members' },
  who: { roles: ['administrator'], kinds: ['hub'] },
  query: Closed({ name: FileName }),
  output: Import,
  status: 201,
  transfer: 'upload',
  errors: ['too_large', 'unsupported_type', 'invalid_input', 'too_many_requests'],
});

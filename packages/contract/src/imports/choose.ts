import { Type } from 'typebox';
import { operation } from '../operation.ts';
import { ByUid, Closed, oneOf } from '../words.ts';
import { Import, rowChoices, rowVerdicts } from './import.ts';

/** What becomes of rows that look like something known: of some, or of all with one verdict. */
export const choose = operation({
  id: 'imports.choose',
  method: 'POST',
  path: '/imports/{uid}/choices',
  summary: {
    it: 'Decidi che cosa fare delle righe simili',
    en: 'Decide what becomes of similar rows',
  },
  who: { roles: ['administrator'], kinds: ['hub'] },
  params: ByUid,
  body: Closed({
    choice: oneOf(rowChoices),
    of: Type.Union([
      Closed({ lines: Type.Array(Type.Integer({ minimum: 1 }), { minItems: 1, maxItems: 500 }) }),
      Closed({ verdict: oneOf(rowVerdicts) }),
    ]),
  }),
  versioned: true,
  output: Import,
  errors: ['not_found', 'wrong_state', 'version_conflict', 'version_missing', 'invalid_input'],
});

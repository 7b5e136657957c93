import { operation } from '../operation.ts';
import { ByUid, Closed } from '../words.ts';
import { Agreement, DraftParties, DraftText } from './agreement.ts';

/** Changes a draft: by who wrote it, and until the first signature. */
export const change = operation({
  id: 'agreements.change',
  method: 'PUT',
  path: '/agreements/{uid}',
  summary: { it: 'Modifica una bozza', en: 'Change a draft' },
  who: { roles: ['administrator'] },
  params: ByUid,
  body: Closed({ ...DraftText, parties: DraftParties }),
  versioned: true,
  output: Agreement,
  errors: [
    'not_found',
    'not_allowed',
    'wrong_state',
    'invalid_input',
    'already_exists',
    'version_conflict',
    'version_missing',
  ],
});

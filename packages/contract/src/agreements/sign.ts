import { operation } from '../operation.ts';
import { ByUid, Closed, Text } from '../words.ts';
import { Agreement, Sha256 } from './agreement.ts';

/** Signs for one's own organisation the very text whose hash is given. In force once all have, and the term began. */
export const sign = operation({
  id: 'agreements.sign',
  method: 'POST',
  path: '/agreements/{uid}/sign',
  summary: { it: 'Firma per la propria organizzazione', en: 'Sign for one’s own organisation' },
  who: { roles: ['administrator'] },
  params: ByUid,
  body: Closed({ signedBy: Text(200), textSha256: Sha256 }),
  versioned: true,
  output: Agreement,
  errors: [
    'not_found',
    'wrong_state',
    'agreement_incomplete',
    'invalid_input',
    'already_exists',
    'version_conflict',
    'version_missing',
  ],
});

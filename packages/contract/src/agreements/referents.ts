import { Type } from 'typebox';
import { operation } from '../operation.ts';
import { ByUid, Closed, Uid } from '../words.ts';
import { Agreement } from './agreement.ts';

/** Whom one's own organisation names for the agreement, out of its contacts. */
export const referents = operation({
  id: 'agreements.referents',
  method: 'PUT',
  path: '/agreements/{uid}/referents',
  summary: { it: 'Indica i propri referenti', en: 'Name one’s own referents' },
  who: { roles: ['administrator'] },
  params: ByUid,
  body: Closed({ contacts: Type.Array(Uid, { maxItems: 20, uniqueItems: true }) }),
  versioned: true,
  output: Agreement,
  errors: ['not_found', 'wrong_state', 'invalid_input', 'version_conflict', 'version_missing'],
});

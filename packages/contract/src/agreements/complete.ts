import { operation } from '../operation.ts';
import { ByUid, Closed } from '../words.ts';
import { Agreement } from './agreement.ts';
import { Controller } from './particulars.ts';

/** Who is controller for one's own side, and its data protection officer: until the first signature. */
export const complete = operation({
  id: 'agreements.complete',
  method: 'PUT',
  path: '/agreements/{uid}/particulars',
  summary: { it: 'Indica il titolare per la propria parte', en: 'Name one’s own controller' },
  who: { roles: ['administrator'] },
  params: ByUid,
  body: Closed({ controller: Controller }),
  versioned: true,
  output: Agreement,
  errors: ['not_found', 'wrong_state', 'invalid_input', 'version_conflict', 'version_missing'],
});

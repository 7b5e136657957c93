import { operation } from '../operation.ts';
import { ByUid, Empty } from '../words.ts';

/** A draft that nobody else has seen vanishes; what was submitted is withdrawn instead. */
export const discardDraft = operation({
  id: 'reports.discardDraft',
  method: 'DELETE',
  path: '/reports/{uid}',
  summary: { it: 'Elimina la bozza', en: 'Discard the draft' },
  who: { roles: ['reporter', 'analyst', 'approver'] },
  params: ByUid,
  output: Empty,
  status: 204,
  errors: ['not_found', 'wrong_state'],
});

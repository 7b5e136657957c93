import { operation } from '../operation.ts';
import { ByUid, Empty } from '../words.ts';

/** Takes away an upload that was never submitted. */
export const remove = operation({
  id: 'files.remove',
  method: 'DELETE',
  path: '/files/{uid}',
  summary: {
    it: 'Elimina un allegato non ancora inviato',
    en: 'Remove an attachment not yet sent',
  },
  who: { roles: ['reporter', 'analyst', 'approver'] },
  params: ByUid,
  output: Empty,
  status: 204,
  errors: ['not_found'],
});

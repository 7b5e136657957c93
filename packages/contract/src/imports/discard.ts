import { operation } from '../operation.ts';
import { ByUid, Empty } from '../words.ts';

/** Forgets what was read in. What came of it stays, and can then no longer be undone. */
export const discard = operation({
  id: 'imports.discard',
  method: 'DELETE',
  path: '/imports/{uid}',
  summary: { it: 'Elimina le righe lette', en: 'Delete the rows that were read' },
  who: { roles: ['administrator'], kinds: ['hub'] },
  params: ByUid,
  output: Empty,
  status: 204,
  errors: ['not_found', 'wrong_state'],
});

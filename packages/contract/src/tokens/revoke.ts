import { operation } from '../operation.ts';
import { ByUid, Empty } from '../words.ts';

export const revoke = operation({
  id: 'tokens.revoke',
  method: 'DELETE',
  path: '/tokens/{uid}',
  summary: { it: 'Revoca una chiave', en: 'Revoke a key' },
  who: { roles: ['administrator', 'analyst'] },
  params: ByUid,
  output: Empty,
  status: 204,
  errors: ['not_found'],
});

import { operation } from '../operation.ts';
import { ByUid, Empty } from '../words.ts';

export const remove = operation({
  id: 'contacts.remove',
  method: 'DELETE',
  path: '/contacts/{uid}',
  summary: { it: 'Togli un referente', en: 'Remove a contact' },
  who: { roles: ['administrator'] },
  params: ByUid,
  versioned: true,
  output: Empty,
  status: 204,
  errors: ['not_found', 'not_allowed', 'version_conflict', 'version_missing'],
});

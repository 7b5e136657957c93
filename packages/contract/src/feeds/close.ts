import { operation } from '../operation.ts';
import { ByUid, Empty } from '../words.ts';

/** The address answers no more. */
export const close = operation({
  id: 'feeds.close',
  method: 'DELETE',
  path: '/feeds/{uid}',
  summary: { it: 'Chiude le liste di un firewall', en: 'Close the lists of a firewall' },
  who: { roles: ['administrator', 'analyst'] },
  params: ByUid,
  output: Empty,
  status: 204,
  errors: ['not_found'],
});

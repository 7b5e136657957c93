import { operation } from '../operation.ts';
import { Empty } from '../words.ts';

export const signOut = operation({
  id: 'session.signOut',
  method: 'DELETE',
  path: '/session',
  summary: { it: 'Esci', en: 'Sign out' },
  who: 'signed-in',
  output: Empty,
  status: 204,
});

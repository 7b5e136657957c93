import { operation } from '../operation.ts';
import { SessionInfo } from './session-info.ts';

export const current = operation({
  id: 'session.current',
  method: 'GET',
  path: '/session',
  summary: { it: 'Chi ha effettuato l’accesso', en: 'Who is signed in' },
  who: 'signed-in',
  output: SessionInfo,
});

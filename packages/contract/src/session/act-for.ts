import { operation } from '../operation.ts';
import { Closed, Uid } from '../words.ts';
import { SessionInfo } from './session-info.ts';

export const actFor = operation({
  id: 'session.actFor',
  method: 'POST',
  path: '/session/organisation',
  summary: {
    it: 'Agisci per un’altra delle mie organizzazioni',
    en: 'Act for another of my organisations',
  },
  who: 'signed-in',
  keyless: true,
  body: Closed({ organisation: Uid }),
  output: SessionInfo,
  errors: ['not_found'],
});

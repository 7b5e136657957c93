import { operation } from '../operation.ts';
import { Closed, Text } from '../words.ts';
import { SessionInfo } from './session-info.ts';

/** Only in `npm run demo`: elsewhere every link is invalid. */
export const signInWithLink = operation({
  id: 'session.signInWithLink',
  method: 'POST',
  path: '/session/link',
  summary: {
    it: 'Accedi con il collegamento della dimostrazione',
    en: 'Sign in with a demonstration link',
  },
  who: 'public',
  keyless: true,
  body: Closed({ secret: Text(200, 20) }),
  output: SessionInfo,
  status: 201,
  errors: ['link_invalid'],
});

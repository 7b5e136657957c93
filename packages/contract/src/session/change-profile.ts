import { operation } from '../operation.ts';
import { Closed, languages, oneOf, Text } from '../words.ts';
import { SessionInfo } from './session-info.ts';

export const changeProfile = operation({
  id: 'session.changeProfile',
  method: 'PUT',
  path: '/session/profile',
  summary: { it: 'Cambia nome e lingua', en: 'Change name and language' },
  who: 'signed-in',
  body: Closed({ name: Text(200), language: oneOf(languages) }),
  output: SessionInfo,
});

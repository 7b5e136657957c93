import { Type } from 'typebox';
import { operation } from '../operation.ts';
import { Closed, Text } from '../words.ts';
import { SessionInfo } from './session-info.ts';

export const enrolTotpConfirm = operation({
  id: 'session.enrolTotpConfirm',
  method: 'POST',
  path: '/session/totp/confirm',
  summary: { it: 'Conferma i codici a tempo', en: 'Confirm time-based codes' },
  who: 'signed-in',
  keyless: true,
  body: Closed({ proof: Text(1000), code: Type.String({ pattern: '^[0-9]{6}$' }) }),
  output: SessionInfo,
  errors: ['wrong_credentials', 'link_invalid'],
});

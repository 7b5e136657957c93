import { Type } from 'typebox';
import { operation } from '../operation.ts';
import { Closed } from '../words.ts';

/** First step: a secret for the authenticator app. Nothing is kept until a code proves that it arrived. */
export const enrolTotp = operation({
  id: 'session.enrolTotp',
  method: 'POST',
  path: '/session/totp',
  summary: { it: 'Prepara i codici a tempo (TOTP)', en: 'Prepare time-based codes (TOTP)' },
  who: 'signed-in',
  keyless: true,
  output: Closed({
    /** otpauth:// address for the QR code, and the same secret to type by hand. */
    uri: Type.String(),
    secret: Type.String(),
    /** To give back with the first code. */
    proof: Type.String(),
  }),
});

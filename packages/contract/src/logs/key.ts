import { Type } from 'typebox';
import { operation } from '../operation.ts';
import { Closed } from '../words.ts';

/** The key that signs exported logs: to be noted by the other side, and compared when a file is verified. */
export const key = operation({
  id: 'logs.key',
  method: 'GET',
  path: '/logs/key',
  summary: {
    it: 'La chiave pubblica che firma i registri esportati',
    en: 'The public key that signs exported logs',
  },
  who: 'signed-in',
  output: Closed({
    id: Type.String({ description: 'Fingerprint to compare' }),
    publicKey: Type.String({ description: 'Ed25519 public key, as it stands in the file' }),
  }),
});

import { operation } from '../operation.ts';
import { ByUid } from '../words.ts';
import { FeedWithSecret } from './feed.ts';

/** A new secret; the old address answers no more from this moment. */
export const rotate = operation({
  id: 'feeds.rotate',
  method: 'POST',
  path: '/feeds/{uid}/rotate',
  summary: {
    it: 'Cambia l’indirizzo segreto di una lista',
    en: 'Change the secret address of a list',
  },
  who: { roles: ['administrator', 'analyst'] },
  keyless: true,
  params: ByUid,
  output: FeedWithSecret,
  errors: ['not_found'],
});

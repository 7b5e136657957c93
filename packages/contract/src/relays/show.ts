import { operation } from '../operation.ts';
import { ByUid } from '../words.ts';
import { RelayView } from './relay.ts';

export const show = operation({
  id: 'relays.show',
  method: 'GET',
  path: '/relays/{uid}',
  summary: { it: 'Leggi un inoltro', en: 'Read a relay' },
  who: 'signed-in',
  discloses: true,
  params: ByUid,
  output: RelayView,
  errors: ['not_found'],
});

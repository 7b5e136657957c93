import { operation } from '../operation.ts';
import { ByUid } from '../words.ts';
import { ItemEnding } from './ending.ts';

/** When a report or relay that the reader sees ends, and its values, and why then. */
export const show = operation({
  id: 'endings.show',
  method: 'GET',
  path: '/items/{uid}/ending',
  summary: { it: 'Quando scade, e perché', en: 'When it ends, and why' },
  who: 'signed-in',
  params: ByUid,
  output: ItemEnding,
  discloses: true,
  errors: ['not_found'],
});

import { Type } from 'typebox';
import { operation } from '../operation.ts';
import { Closed, Uid } from '../words.ts';
import { AlertCounts } from './alert.ts';

/**
 * How the other side's alerts that draw on one's own item were answered: counts from k up in bands, refreshed
 * daily, the reader left out.
 */
export const counts = operation({
  id: 'alerts.counts',
  method: 'GET',
  path: '/alert-counts/{item}',
  summary: { it: 'Riscontri dall’altra parte', en: 'Answers on the other side' },
  who: 'signed-in',
  params: Closed({ item: Uid }),
  output: Closed({ items: Type.Array(AlertCounts) }),
  errors: ['not_found'],
  discloses: true,
});

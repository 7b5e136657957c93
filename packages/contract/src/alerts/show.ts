import { operation } from '../operation.ts';
import { ByUid } from '../words.ts';
import { Alert } from './alert.ts';

/** One alert, as its sender or as one of its recipients. */
export const show = operation({
  id: 'alerts.show',
  method: 'GET',
  path: '/alerts/{uid}',
  summary: { it: 'Mostra un’allerta', en: 'Show an alert' },
  who: 'signed-in',
  params: ByUid,
  output: Alert,
  errors: ['not_found'],
  discloses: true,
});

import { operation } from '../operation.ts';
import { ByUid } from '../words.ts';
import { Agreement } from './agreement.ts';

export const show = operation({
  id: 'agreements.show',
  method: 'GET',
  path: '/agreements/{uid}',
  summary: { it: 'Un protocollo d’intesa', en: 'An agreement' },
  who: 'signed-in',
  params: ByUid,
  output: Agreement,
  errors: ['not_found'],
});

import { operation } from '../operation.ts';
import { ByUid } from '../words.ts';
import { AgreementDocument } from './document.ts';

export const exportDocument = operation({
  id: 'agreements.export',
  method: 'GET',
  path: '/agreements/{uid}/export',
  summary: { it: 'Esporta un protocollo in JSON', en: 'Export an agreement as JSON' },
  who: 'signed-in',
  params: ByUid,
  output: AgreementDocument,
  errors: ['not_found'],
});

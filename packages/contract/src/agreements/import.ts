import { operation } from '../operation.ts';
import { Agreement } from './agreement.ts';
import { AgreementDocument } from './document.ts';

/** Makes a draft of an exported agreement; unknown fields are refused, signatures given elsewhere are history. */
export const importDocument = operation({
  id: 'agreements.import',
  method: 'POST',
  path: '/agreements/import',
  summary: { it: 'Importa un protocollo da JSON', en: 'Import an agreement from JSON' },
  who: {
    roles: ['administrator'],
    kinds: ['police_national', 'police_regional', 'police_section', 'hub'],
  },
  body: AgreementDocument,
  output: Agreement,
  status: 201,
  errors: ['invalid_input', 'already_exists'],
});

import { operation } from '../operation.ts';
import { Closed } from '../words.ts';
import { Agreement, DraftParties, DraftText } from './agreement.ts';

/** Writes a draft. Who writes is a party; the others are named by the code they told. */
export const draft = operation({
  id: 'agreements.draft',
  method: 'POST',
  path: '/agreements',
  summary: { it: 'Scrivi la bozza di un protocollo', en: 'Draft an agreement' },
  who: {
    roles: ['administrator'],
    kinds: ['police_national', 'police_regional', 'police_section', 'hub'],
  },
  body: Closed({ ...DraftText, parties: DraftParties }),
  output: Agreement,
  status: 201,
  errors: ['invalid_input', 'already_exists'],
});

import { Type } from 'typebox';
import { operation } from '../operation.ts';
import { ByUid, Closed, Day, Text } from '../words.ts';
import { Agreement, AgreementNumber } from './agreement.ts';

/** Drafts the successor: same parties and clauses, a new number and term; it names what it renews. */
export const renew = operation({
  id: 'agreements.renew',
  method: 'POST',
  path: '/agreements/{uid}/renew',
  summary: { it: 'Prepara il rinnovo', en: 'Prepare the renewal' },
  who: {
    roles: ['administrator'],
    kinds: ['police_national', 'police_regional', 'police_section', 'hub'],
  },
  params: ByUid,
  body: Closed({
    number: AgreementNumber,
    title: Type.Optional(Text(300)),
    from: Day,
    to: Day,
  }),
  output: Agreement,
  status: 201,
  errors: ['not_found', 'wrong_state', 'invalid_input', 'already_exists'],
});

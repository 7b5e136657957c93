import { Type } from 'typebox';
import { operation } from '../operation.ts';
import { Closed, oneOf, Page, PageQuery } from '../words.ts';
import { AgreementSummary, agreementStates } from './agreement.ts';

/** The agreements the reader's organisation is a party to, newest first. */
export const list = operation({
  id: 'agreements.list',
  method: 'GET',
  path: '/agreements',
  summary: { it: 'Protocolli d’intesa', en: 'Agreements' },
  who: 'signed-in',
  query: Closed({
    ...PageQuery.properties,
    state: Type.Optional(oneOf(agreementStates)),
  }),
  output: Page(AgreementSummary),
  errors: ['cursor_invalid', 'invalid_input'],
});

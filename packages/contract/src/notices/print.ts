import { Type } from 'typebox';
import { operation } from '../operation.ts';
import { NoticeKey } from './notice.ts';

/** The text of a notice in A4 (PDF), in Italian, to be checked, signed and sent by who is obliged. */
export const print = operation({
  id: 'notices.print',
  method: 'GET',
  path: '/notices/print',
  summary: {
    it: 'Stampa il testo di una comunicazione (PDF)',
    en: 'Print the text of a notice (PDF)',
  },
  who: { roles: ['administrator', 'approver', 'auditor'], kinds: ['hub', 'member'] },
  query: NoticeKey,
  transfer: 'download',
  output: Type.Unsafe<Blob>({ type: 'string', format: 'binary' }),
  errors: ['not_found', 'invalid_input'],
});

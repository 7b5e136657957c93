import { Type } from 'typebox';
import { operation } from '../operation.ts';
import { ByUid, Closed, languages, oneOf } from '../words.ts';

/** What is printed from an agreement's data: its technical annex, and two forms to be adapted before use. */
export const papers = ['technical_annex', 'privacy_notice', 'joining_form'] as const;
export type Paper = (typeof papers)[number];

/** A paper in A4 (PDF), filled in with what the agreement says. Italian unless asked otherwise. */
export const print = operation({
  id: 'agreements.print',
  method: 'GET',
  path: '/agreements/{uid}/print',
  summary: {
    it: 'Stampa l’allegato tecnico, l’informativa o il modulo di adesione (PDF)',
    en: 'Print the technical annex, the privacy notice or the joining form (PDF)',
  },
  who: 'signed-in',
  params: ByUid,
  query: Closed({
    paper: Type.Optional(oneOf(papers, { description: 'technical_annex' })),
    language: Type.Optional(oneOf(languages, { description: 'it' })),
  }),
  transfer: 'download',
  output: Type.Unsafe<Blob>({ type: 'string', format: 'binary' }),
  errors: ['not_found', 'invalid_input'],
});

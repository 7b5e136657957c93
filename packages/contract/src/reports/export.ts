import { Type } from 'typebox';
import { operation } from '../operation.ts';
import { ByUid, Closed, oneOf } from '../words.ts';

/** `pdf`: to be read and printed; `zip`: the same with what is behind it, attachments and a manifest of hashes. */
export const exportFormats = ['pdf', 'zip'] as const;
export type ExportFormat = (typeof exportFormats)[number];

/**
 * The report as an office files it in its own registry: what the reader may read, at this instant, in Italian. Written
 * into the reader's own journal, with the hash of the file. What was not sent yet, or was ended, is not exported.
 */
export const exportReport = operation({
  id: 'reports.export',
  method: 'POST',
  path: '/reports/{uid}/export',
  summary: {
    it: 'Esporta una segnalazione per il registro del proprio ufficio, in PDF o ZIP',
    en: 'Export a report for one’s own office registry, as PDF or ZIP',
  },
  who: { roles: ['reporter', 'analyst', 'approver', 'auditor'] },
  params: ByUid,
  query: Closed({ format: oneOf(exportFormats) }),
  keyless: true,
  transfer: 'download',
  output: Type.Unsafe<Blob>({ type: 'string', format: 'binary' }),
  discloses: true,
  errors: ['not_found', 'wrong_state', 'too_large', 'too_many_requests'],
});

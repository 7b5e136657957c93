import { Type } from 'typebox';
import { operation } from '../operation.ts';
import { ByUid } from '../words.ts';

/**
 * An alert as PDF, for who must file that it was received and what was answered: what the reader may read of it, in
 * Italian. Written into the reader's own journal, with the hash of the file.
 */
export const exportAlert = operation({
  id: 'alerts.export',
  method: 'POST',
  path: '/alerts/{uid}/export',
  summary: {
    it: 'Esporta un’allerta in PDF, per gli atti del proprio ufficio',
    en: 'Export an alert as PDF, for one’s own files',
  },
  who: { roles: ['reporter', 'analyst', 'approver', 'auditor'] },
  params: ByUid,
  keyless: true,
  transfer: 'download',
  output: Type.Unsafe<Blob>({ type: 'string', format: 'binary' }),
  discloses: true,
  errors: ['not_found', 'too_large'],
});

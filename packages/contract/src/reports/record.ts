import { Type } from 'typebox';
import { operation } from '../operation.ts';
import { ByUid, Closed } from '../words.ts';

/**
 * The canonical record (RFC 8785) as it was submitted, whose SHA-256 is on the receipt: both sides can
 * recompute it. Without the name of the firm concerned. Absent after a correction changed the text.
 */
export const record = operation({
  id: 'reports.record',
  method: 'GET',
  path: '/reports/{uid}/record',
  summary: {
    it: 'Il testo esatto della conferma di ricezione',
    en: 'The exact text behind the receipt',
  },
  who: { roles: ['reporter', 'analyst', 'approver', 'auditor'] },
  params: ByUid,
  output: Closed({ canonical: Type.String(), sha256: Type.String() }),
  discloses: true,
  errors: ['not_found'],
});

import { Type } from 'typebox';
import { operation } from '../operation.ts';
import { ByUid } from '../words.ts';

/** The whole log as a signed file that `staffetta log verify` checks offline (docs/log-format.md). */
export const exportLog = operation({
  id: 'logs.export',
  method: 'POST',
  path: '/logs/{uid}/export',
  summary: { it: 'Esporta un registro, firmato', en: 'Export a log, signed' },
  who: { roles: ['auditor', 'administrator', 'approver'] },
  params: ByUid,
  keyless: true,
  transfer: 'download',
  output: Type.Unsafe<Blob>({ type: 'string', format: 'binary' }),
  errors: ['not_found', 'too_large'],
});

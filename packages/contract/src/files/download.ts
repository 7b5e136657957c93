import { Type } from 'typebox';
import { operation } from '../operation.ts';
import { ByUid } from '../words.ts';

/** The bytes, as an attachment to be saved; never shown inline, whatever they say they are. */
export const download = operation({
  id: 'files.download',
  method: 'GET',
  path: '/files/{uid}',
  summary: { it: 'Scarica un allegato', en: 'Download an attachment' },
  who: { roles: ['reporter', 'analyst', 'approver', 'auditor', 'administrator'] },
  params: ByUid,
  output: Type.Any(),
  transfer: 'download',
  discloses: true,
  errors: ['not_found'],
});

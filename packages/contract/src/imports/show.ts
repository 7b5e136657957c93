import { operation } from '../operation.ts';
import { ByUid } from '../words.ts';
import { Import } from './import.ts';

export const show = operation({
  id: 'imports.show',
  method: 'GET',
  path: '/imports/{uid}',
  summary: { it: 'Un’importazione, con il suo avanzamento', en: 'An import, with its progress' },
  who: { roles: ['administrator', 'auditor'], kinds: ['hub'] },
  params: ByUid,
  output: Import,
  errors: ['not_found'],
});

import { operation } from '../operation.ts';
import { ByUid } from '../words.ts';
import { Import } from './import.ts';

/** Takes back what an import created or changed, where nobody has used or changed it since; the rest is named. */
export const undo = operation({
  id: 'imports.undo',
  method: 'POST',
  path: '/imports/{uid}/undo',
  summary: { it: 'Annulla un’importazione', en: 'Undo an import' },
  who: { roles: ['administrator'], kinds: ['hub'] },
  params: ByUid,
  versioned: true,
  output: Import,
  status: 202,
  errors: ['not_found', 'wrong_state', 'version_conflict', 'version_missing'],
});

import { operation } from '../operation.ts';
import { ByUid } from '../words.ts';
import { Import, ImportSettings } from './import.ts';

/** Looks through every row with these settings: a dry run, which writes nothing but its own findings. */
export const check = operation({
  id: 'imports.check',
  method: 'POST',
  path: '/imports/{uid}/check',
  summary: { it: 'Prova un’importazione', en: 'Try an import' },
  who: { roles: ['administrator'], kinds: ['hub'] },
  params: ByUid,
  body: ImportSettings,
  versioned: true,
  output: Import,
  status: 202,
  errors: ['not_found', 'wrong_state', 'version_conflict', 'version_missing', 'invalid_input'],
});

import { operation } from '../operation.ts';
import { ByUid } from '../words.ts';
import { Import } from './import.ts';

/** Brings the rows in as chosen, in batches of which each is whole or not at all; it goes on after an interruption. */
export const apply = operation({
  id: 'imports.apply',
  method: 'POST',
  path: '/imports/{uid}/apply',
  summary: { it: 'Esegui un’importazione', en: 'Carry out an import' },
  who: { roles: ['administrator'], kinds: ['hub'] },
  params: ByUid,
  versioned: true,
  output: Import,
  status: 202,
  errors: ['not_found', 'wrong_state', 'version_conflict', 'version_missing'],
});

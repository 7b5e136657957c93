import { Type } from 'typebox';
import { operation } from '../operation.ts';
import { ByUid, Closed } from '../words.ts';
import { Hit } from './hit.ts';

/** Best first: the same value before a weak key, a rare one before a frequent one, the newest first. */
export const related = operation({
  id: 'analysis.related',
  method: 'GET',
  path: '/reports/{uid}/related',
  summary: {
    it: 'Segnalazioni e note con gli stessi indicatori, tra quelle che può vedere',
    en: 'Reports and notes with the same indicators, among those you may see',
  },
  who: { roles: ['reporter', 'analyst', 'approver', 'auditor'] },
  params: ByUid,
  output: Closed({ hits: Type.Array(Hit) }),
  discloses: true,
  errors: ['not_found'],
});

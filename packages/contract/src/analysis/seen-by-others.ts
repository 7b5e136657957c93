import { Type } from 'typebox';
import { Band } from '../bands.ts';
import { operation } from '../operation.ts';
import { ByUid, Closed, Day } from '../words.ts';

/**
 * How many other organisations told the same values in the seven days before this one: only where they are k or
 * more, in bands, never who (promise 6, docs/promises.md). Counted once a day.
 */
export const seenByOthers = operation({
  id: 'analysis.seenByOthers',
  method: 'GET',
  path: '/reports/{uid}/seen-by-others',
  summary: {
    it: 'Quante altre organizzazioni hanno segnalato gli stessi indicatori',
    en: 'How many other organisations reported the same indicators',
  },
  who: { roles: ['reporter', 'analyst', 'approver', 'auditor'] },
  params: ByUid,
  output: Closed({
    /** The day of the count; what was told on it is not in it. */
    day: Day,
    values: Type.Array(Closed({ kind: Type.String(), value: Type.String(), others: Band })),
  }),
  discloses: true,
  errors: ['not_found'],
});

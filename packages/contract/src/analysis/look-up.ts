import { Type } from 'typebox';
import { IndicatorWarning } from '../indicators/indicator.ts';
import { operation } from '../operation.ts';
import { Closed, Text } from '../words.ts';
import { Hit } from './hit.ts';

/** Where a value was seen, as far as the reader may know. What is on a warning list is not looked up. */
export const lookUp = operation({
  id: 'analysis.lookUp',
  method: 'GET',
  path: '/observables',
  summary: {
    it: 'Dove è stato visto un valore, tra ciò che può vedere',
    en: 'Where a value was seen, among what you may see',
  },
  who: { roles: ['reporter', 'analyst', 'approver', 'auditor'] },
  query: Closed({ kind: Text(40), value: Text(2048) }),
  output: Closed({ hits: Type.Array(Hit), warning: Type.Optional(IndicatorWarning) }),
  discloses: true,
  errors: ['invalid_input'],
});

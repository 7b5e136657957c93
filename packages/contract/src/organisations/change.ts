import { Type } from 'typebox';
import { operation } from '../operation.ts';
import { ByUid, Closed, Text } from '../words.ts';
import { Organisation, Particulars } from './organisation.ts';

/** Changes what is said of an organisation: by itself, or by who made its record. What is left out goes away. */
export const change = operation({
  id: 'organisations.change',
  method: 'PUT',
  path: '/organisations/{uid}',
  summary: { it: 'Modifica un’organizzazione', en: 'Change an organisation' },
  who: { roles: ['administrator'] },
  params: ByUid,
  body: Closed({ name: Text(200), memberLabel: Type.Optional(Text(60)), ...Particulars }),
  versioned: true,
  output: Organisation,
  errors: ['not_found', 'not_allowed', 'invalid_input', 'version_conflict', 'version_missing'],
});

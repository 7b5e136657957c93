import { Type } from 'typebox';
import { operation } from '../operation.ts';
import { ByUid, Closed, oneOf, roles } from '../words.ts';
import { PersonRecord } from './person-record.ts';

export const change = operation({
  id: 'people.change',
  method: 'PUT',
  path: '/people/{uid}',
  summary: { it: 'Cambia i ruoli di una persona', en: 'Change a person’s roles' },
  who: { roles: ['administrator'] },
  params: ByUid,
  versioned: true,
  body: Closed({ roles: Type.Array(oneOf(roles), { minItems: 1, uniqueItems: true }) }),
  output: PersonRecord,
  errors: ['not_found', 'version_conflict', 'wrong_state'],
});

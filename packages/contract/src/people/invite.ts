import { Type } from 'typebox';
import { operation } from '../operation.ts';
import { Closed, languages, oneOf, roles, Text } from '../words.ts';
import { OneTimeLink, PersonRecord } from './person-record.ts';

export const invite = operation({
  id: 'people.invite',
  method: 'POST',
  path: '/people',
  summary: { it: 'Invita una persona', en: 'Invite a person' },
  who: { roles: ['administrator'] },
  // Keyless: an answer kept for repetition would keep the secret.
  keyless: true,
  body: Closed({
    name: Text(200),
    email: Text(254, 3),
    language: oneOf(languages),
    roles: Type.Array(oneOf(roles), { minItems: 1, uniqueItems: true }),
  }),
  output: Closed({ person: PersonRecord, link: OneTimeLink }),
  status: 201,
  errors: ['already_exists', 'invalid_input'],
});

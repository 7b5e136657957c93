import { Type } from 'typebox';
import { operation } from '../operation.ts';
import { Closed, oneOf, organisationKinds, Text, Uid } from '../words.ts';
import { hubShapes, Organisation, Particulars } from './organisation.ts';

/**
 * Adds an organisation: the operator any, a hub its branches, a police office the offices right below it. A hub
 * adds a member by `memberships.add`, which enters it at once.
 */
export const create = operation({
  id: 'organisations.create',
  method: 'POST',
  path: '/organisations',
  summary: { it: 'Aggiungi un’organizzazione', en: 'Add an organisation' },
  who: { roles: ['administrator'] },
  body: Closed({
    name: Text(200),
    kind: oneOf(organisationKinds),
    parent: Type.Optional(Uid),
    hubShape: Type.Optional(oneOf(hubShapes)),
    memberLabel: Type.Optional(Text(60)),
    ...Particulars,
  }),
  output: Organisation,
  status: 201,
  errors: ['invalid_input', 'not_allowed'],
});

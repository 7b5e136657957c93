import { Type } from 'typebox';
import { operation } from '../operation.ts';
import { Closed, oneOf, organisationKinds, Page, PageQuery, Text } from '../words.ts';
import { KnownOrganisation } from './organisation.ts';

/** The organisations the reader may know of, by name. */
export const list = operation({
  id: 'organisations.list',
  method: 'GET',
  path: '/organisations',
  summary: { it: 'Organizzazioni note alla propria', en: 'Organisations known to one’s own' },
  who: 'signed-in',
  query: Closed({
    ...PageQuery.properties,
    /** Beginning of the name; accents and capitals do not matter. */
    name: Type.Optional(Text(100)),
    kind: Type.Optional(oneOf(organisationKinds)),
  }),
  output: Page(KnownOrganisation),
  errors: ['cursor_invalid', 'invalid_input'],
});

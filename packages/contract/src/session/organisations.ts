import { Type } from 'typebox';
import { operation } from '../operation.ts';
import { Closed, OrganisationRef } from '../words.ts';

export const organisations = operation({
  id: 'session.organisations',
  method: 'GET',
  path: '/session/organisations',
  summary: { it: 'Le organizzazioni per cui agisco', en: 'The organisations I act for' },
  who: 'signed-in',
  output: Closed({ items: Type.Array(OrganisationRef) }),
});

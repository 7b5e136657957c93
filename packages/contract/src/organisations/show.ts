import { operation } from '../operation.ts';
import { ByUid } from '../words.ts';
import { Organisation } from './organisation.ts';

export const show = operation({
  id: 'organisations.show',
  method: 'GET',
  path: '/organisations/{uid}',
  summary: { it: 'Un’organizzazione', en: 'An organisation' },
  who: 'signed-in',
  params: ByUid,
  output: Organisation,
  errors: ['not_found'],
});

import { operation } from '../operation.ts';
import { ByUid } from '../words.ts';
import { Membership } from './membership.ts';

export const show = operation({
  id: 'memberships.show',
  method: 'GET',
  path: '/memberships/{uid}',
  summary: { it: 'Un’adesione', en: 'A membership' },
  who: 'signed-in',
  params: ByUid,
  output: Membership,
  errors: ['not_found'],
});

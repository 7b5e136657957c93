import { operation } from '../operation.ts';
import { ByUid } from '../words.ts';
import { Membership } from './membership.ts';

/** Ends a membership today: by the hub or by the member. A proposal is taken back. */
export const end = operation({
  id: 'memberships.end',
  method: 'POST',
  path: '/memberships/{uid}/end',
  summary: { it: 'Termina un’adesione', en: 'End a membership' },
  who: { roles: ['administrator'], kinds: ['hub', 'member'] },
  params: ByUid,
  versioned: true,
  output: Membership,
  errors: ['not_found', 'wrong_state', 'version_conflict', 'version_missing'],
});

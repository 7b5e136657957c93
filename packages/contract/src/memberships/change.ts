import { Type } from 'typebox';
import { operation } from '../operation.ts';
import { ByUid, Closed, Uid } from '../words.ts';
import { MandateSchema, Membership } from './membership.ts';

/**
 * Changes branch or mandate. The branch is the hub's affair. The mandate is the member's: the hub may narrow it,
 * and widen it only for a member whose record it keeps (with the signed paper in hand).
 */
export const change = operation({
  id: 'memberships.change',
  method: 'PUT',
  path: '/memberships/{uid}',
  summary: { it: 'Modifica sede o mandato', en: 'Change branch or mandate' },
  who: { roles: ['administrator'], kinds: ['hub', 'member'] },
  params: ByUid,
  body: Closed({ branch: Type.Optional(Uid), mandate: MandateSchema }),
  versioned: true,
  output: Membership,
  errors: [
    'not_found',
    'not_allowed',
    'wrong_state',
    'version_conflict',
    'version_missing',
    'invalid_input',
  ],
});

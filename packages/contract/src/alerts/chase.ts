import { Type } from 'typebox';
import { operation } from '../operation.ts';
import { ByUid, Closed, Instant } from '../words.ts';

/** Writes again to every organisation that has not answered. */
export const chase = operation({
  id: 'alerts.chase',
  method: 'POST',
  path: '/alerts/{uid}/chase',
  summary: { it: 'Sollecita chi non ha risposto', en: 'Chase who has not answered' },
  who: {
    roles: ['analyst', 'approver'],
    kinds: ['police_national', 'police_regional', 'police_section', 'hub', 'branch'],
  },
  params: ByUid,
  output: Closed({ chased: Type.Integer(), mayChaseAt: Instant }),
  errors: ['not_found', 'too_many_requests', 'wrong_state'],
});

import { operation } from '../operation.ts';
import { ByUid, Empty, policeKinds } from '../words.ts';
import { Hold } from './hold.ts';

/** Ends a hold: what it had taken from view is seen again, unless another hold still binds it. */
export const lift = operation({
  id: 'holds.lift',
  method: 'POST',
  path: '/holds/{uid}/lift',
  summary: { it: 'Togli la sospensione dell’inoltro', en: 'Lift the suspension of forwarding' },
  who: { roles: ['analyst', 'approver'], kinds: policeKinds },
  params: ByUid,
  body: Empty,
  output: Hold,
  errors: ['not_found', 'wrong_state'],
});

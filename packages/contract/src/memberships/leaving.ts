import { Type } from 'typebox';
import { operation } from '../operation.ts';
import { ByUid, Closed } from '../words.ts';

/** Before a membership is ended: what the agreements of the hub say of who leaves. Nothing changes yet. */
export const leaving = operation({
  id: 'memberships.leaving',
  method: 'GET',
  path: '/memberships/{uid}/leaving',
  summary: {
    it: 'Che cosa succede se un’adesione finisce',
    en: 'What happens when a membership ends',
  },
  who: { roles: ['administrator'], kinds: ['hub', 'member'] },
  params: ByUid,
  output: Closed({
    /** What was received until now stays readable to the member (clause `leaversKeepPast`). */
    keepsPast: Type.Boolean(),
    /** The hub keeps the member's record: with the end nobody does, until the member has people of its own. */
    keptByHub: Type.Boolean(),
  }),
  errors: ['not_found', 'wrong_state'],
});

import { operation } from '../operation.ts';
import { ByUid, Empty } from '../words.ts';

/** Roles, sessions and tokens here end at once; what the person did stays in the journal. */
export const remove = operation({
  id: 'people.remove',
  method: 'DELETE',
  path: '/people/{uid}',
  summary: {
    it: 'Togli una persona dall’organizzazione',
    en: 'Remove a person from the organisation',
  },
  who: { roles: ['administrator'] },
  params: ByUid,
  output: Empty,
  status: 204,
  errors: ['not_found', 'wrong_state'],
});

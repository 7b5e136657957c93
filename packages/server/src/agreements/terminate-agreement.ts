import type { Agreement } from '@staffetta/contract';
import type { ActorWork } from '../identity/actor.ts';
import { today } from '../platform/calendar.ts';
import { refuse } from '../platform/errors.ts';
import { lifeOf, takerOf } from './agreement.ts';
import { stateOn, stepsOf } from './agreement-state.ts';
import { updateState } from './agreements.store.ts';
import { readAgreement, recordAgreement, showAgreement } from './show-agreement.ts';

/**
 * Ends an agreement at once, or gives up a draft. Conversations that began under it may be finished; nothing new
 * starts. Throws `not_found`, `wrong_state`, `version_conflict`.
 */
export async function terminateAgreement(
  work: ActorWork,
  uid: string,
  version: number,
  reason: string,
): Promise<Agreement> {
  const row = await readAgreement(work, uid);
  const state = stateOn(lifeOf(row), today(work.now));
  if (!stepsOf(state, takerOf(row, work.actor.orgId)).includes('terminate'))
    throw refuse('wrong_state');
  if (!(await updateState(work, row.id, version, { state: 'terminated', reason })))
    throw refuse('version_conflict', { currentVersion: row.version });
  const after = { ...row, version: version + 1 };
  await recordAgreement(work, 'terminated', after, { shared: state !== 'draft' });
  return showAgreement(work, uid);
}

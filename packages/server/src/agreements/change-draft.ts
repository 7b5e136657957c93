import type { Agreement, InputOf, operations } from '@staffetta/contract';
import type { ActorWork } from '../identity/actor.ts';
import { today } from '../platform/calendar.ts';
import { refuse } from '../platform/errors.ts';
import { lifeOf, takerOf } from './agreement.ts';
import { stateOn, stepsOf } from './agreement-state.ts';
import { numberIsTaken, replaceAnnexes, replaceParties, updateText } from './agreements.store.ts';
import { checkAnnexes } from './check-annexes.ts';
import { checkTerm, resolveParties } from './draft-agreement.ts';
import { readAgreement, recordAgreement, showAgreement } from './show-agreement.ts';

type Input = InputOf<typeof operations.agreements.change>['body'];

/** Changes a draft nobody has signed. Throws `not_found`, `not_allowed`, `wrong_state`, `version_conflict`… */
export async function changeDraft(
  work: ActorWork,
  uid: string,
  version: number,
  input: Input,
): Promise<Agreement> {
  const row = await readAgreement(work, uid);
  const taker = takerOf(row, work.actor.orgId);
  if (!taker.isDrafter) throw refuse('not_allowed');
  if (!stepsOf(stateOn(lifeOf(row), today(work.now)), taker).includes('change'))
    throw refuse('wrong_state');
  checkTerm(input);
  const parties = await resolveParties(work, input.parties);
  if (await numberIsTaken(work, input.number, row.id)) throw refuse('already_exists');
  if (!(await updateText(work, row.id, version, input)))
    throw refuse('version_conflict', { currentVersion: row.version });
  await replaceParties(work, row.id, parties);
  await replaceAnnexes(work, row.id, await checkAnnexes(work, input.annexes));
  await recordAgreement(work, 'changed', { ...row, version: version + 1 }, { shared: false });
  return showAgreement(work, uid);
}

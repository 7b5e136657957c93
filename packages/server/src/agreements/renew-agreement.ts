import type { Agreement, InputOf, operations } from '@staffetta/contract';
import type { ActorWork } from '../identity/actor.ts';
import { today } from '../platform/calendar.ts';
import { refuse, refuseField } from '../platform/errors.ts';
import { lifeOf, takerOf, toAnnex } from './agreement.ts';
import { stateOn, stepsOf } from './agreement-state.ts';
import { annexesOf } from './agreements.store.ts';
import { writeDraft } from './draft-agreement.ts';
import { readAgreement, recordAgreement, showAgreement } from './show-agreement.ts';

type Input = InputOf<typeof operations.agreements.renew>['body'];

/**
 * Drafts the successor with the same parties and clauses. Throws `not_found`, `wrong_state` (not in force, or
 * renewed already), `invalid_input`, `already_exists`.
 */
export async function renewAgreement(
  work: ActorWork,
  uid: string,
  input: Input,
): Promise<Agreement> {
  const row = await readAgreement(work, uid);
  const state = stateOn(lifeOf(row), today(work.now));
  if (!stepsOf(state, takerOf(row, work.actor.orgId)).includes('renew') || row.successor_uid)
    throw refuse('wrong_state');
  if (input.from <= row.from_day)
    throw refuseField('/from', {
      it: 'prima del protocollo da rinnovare',
      en: 'before the one it renews',
    });
  const annexes = (await annexesOf(work, row.id)).map(toAnnex);
  const draft = { ...input, title: input.title ?? row.title, clauses: row.clauses };
  const made = await writeDraft(work, { ...draft, annexes, renewsId: row.id }, row.parties);
  const after = await readAgreement(work, made.uid);
  await recordAgreement(work, 'drafted', after, { shared: false, facts: { renews: row.uid } });
  return showAgreement(work, made.uid);
}

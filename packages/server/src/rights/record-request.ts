import type { InputOf, operations, RightsRequest } from '@staffetta/contract';
import type { ActorWork } from '../identity/index.ts';
import { inNormalForm } from '../intelligence/index.ts';
import { monthsAfter, today } from '../platform/calendar.ts';
import { refuseField } from '../platform/errors.ts';
import { note } from './note.ts';
import { toRequest } from './request-view.ts';
import { insertRequest } from './rights.store.ts';

type New = InputOf<typeof operations.rights.record>['body'];

/** Reg. (UE) 2016/679, art. 99(2). */
const GDPR_APPLIES = '2018-05-25';

/** Writes a request down; an answer is due within a month (GDPR 12(3)). Throws `invalid_input`. */
export async function recordRequest(work: ActorWork, given: New): Promise<RightsRequest> {
  const { value } = inNormalForm({ kind: given.kind, value: given.value }, '/value');
  if (given.askedOn > today(work.now))
    throw refuseField('/askedOn', { it: 'è nel futuro', en: 'lies in the future' });
  if (given.askedOn < GDPR_APPLIES)
    throw refuseField('/askedOn', {
      it: 'è prima del 25 maggio 2018, quando il GDPR non si applicava',
      en: 'lies before 25 May 2018, when the GDPR did not apply',
    });
  const row = await insertRequest(work, {
    right: given.right,
    asker: given.asker,
    identity: given.identity,
    about_kind: given.kind,
    about_value: value,
    instead: insteadOf(given, value),
    words: given.words ?? null,
    asked_on: given.askedOn,
    due_on: monthsAfter(given.askedOn, 1),
  });
  await note(work, row, 'rights.recorded', { right: given.right });
  return toRequest(row);
}

/** What the wrong value should have been: without it nothing can be rectified. Throws `invalid_input`. */
function insteadOf({ right, kind, instead }: New, value: string): string | null {
  if (right !== 'rectify') return null;
  if (!instead)
    throw refuseField('/instead', { it: 'serve il dato giusto', en: 'the right value is needed' });
  const correct = inNormalForm({ kind, value: instead }, '/instead').value;
  if (correct === value)
    throw refuseField('/instead', { it: 'è lo stesso dato', en: 'is the same value' });
  return correct;
}

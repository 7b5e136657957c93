import type { InputOf, operations, RightsCase } from '@staffetta/contract';
import type { Disclosed } from '../disclosure/index.ts';
import type { ActorWork } from '../identity/index.ts';
import { monthsAfter, today } from '../platform/calendar.ts';
import { refuse } from '../platform/errors.ts';
import { note } from './note.ts';
import { closeRequest, takeLonger } from './rights.store.ts';
import { requireRequest, showRequest } from './show-request.ts';

/** Closes a request. Throws `not_found`, `wrong_state`. */
export async function answerRequest(
  work: ActorWork,
  uid: string,
  { outcome, reason }: InputOf<typeof operations.rights.answer>['body'],
): Promise<Disclosed<RightsCase>> {
  const row = await requireRequest(work, uid);
  if (!(await closeRequest(work, row.id, outcome, reason))) throw refuse('wrong_state');
  await note(work, row, 'rights.answered', { outcome });
  return showRequest(work, uid);
}

/**
 * Two months more, where it is complex: the person is told so, and why, before the first month is over (GDPR 12(3)).
 * Throws `not_found`; `wrong_state` where that is past, or was done before.
 */
export async function extendRequest(
  work: ActorWork,
  uid: string,
  { reason }: InputOf<typeof operations.rights.extend>['body'],
): Promise<Disclosed<RightsCase>> {
  const row = await requireRequest(work, uid);
  if (today(work.now) > row.due_on) throw refuse('wrong_state');
  const due = monthsAfter(row.asked_on, 3);
  if (!(await takeLonger(work, row.id, due, reason))) throw refuse('wrong_state');
  await note(work, row, 'rights.extended', { dueOn: due });
  return showRequest(work, uid);
}

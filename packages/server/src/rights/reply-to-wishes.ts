import type { InputOf, operations, RightsWish } from '@staffetta/contract';
import type { ActorWork } from '../identity/index.ts';
import { refuse, refuseField } from '../platform/errors.ts';
import { erase, rectify, restrict, whatItAsks } from './carry-out.ts';
import { note } from './note.ts';
import { toWish } from './request-view.ts';
import { findWish, numberOf, replyToWish, type WishRow } from './rights.store.ts';

/**
 * The owner of a text agrees, and what was asked is done in it and in every copy; or declines and says why, a police office
 * by its own law (D.Lgs. 51/2018). Throws `not_found`, `wrong_state`, `invalid_input`.
 */
export async function replyTo(
  work: ActorWork,
  uid: string,
  { agree, reason }: InputOf<typeof operations.rights.reply>['body'],
): Promise<RightsWish> {
  const row = await findWish(work, uid);
  if (!row) throw refuse('not_found');
  if (!agree && !reason)
    throw refuseField('/reason', { it: 'serve un motivo', en: 'a reason is needed' });
  const state = agree ? 'agreed' : 'declined';
  if (!(await replyToWish(work, row.id, state, reason ?? null))) throw refuse('wrong_state');
  if (agree) await carryOut(work, row);
  await note(work, { uid }, 'rights.replied', { answer: state });
  return toWish({ ...row, state });
}

async function carryOut(work: ActorWork, row: WishRow): Promise<void> {
  const asked = whatItAsks[row.right];
  if (asked === 'rectify') return rectify(work, row, row);
  if (asked === 'restrict') return restrict(work, row, row);
  if (!asked) return;
  await erase(work, row, row, await numberOf(work, row.about_kind, row.about_value));
}

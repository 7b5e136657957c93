import type { InputOf, operations, RightsWish } from '@staffetta/contract';
import type { ActorWork } from '../identity/index.ts';
import { record } from '../journal/index.ts';
import { refuse, refuseField } from '../platform/errors.ts';
import { begin } from '../retention/index.ts';
import { numberOf, replyToWish, type WishRow, wishesTo } from './rights.store.ts';

const MOST = 200;

export const listWishes = async (work: ActorWork) => ({
  items: (await wishesTo(work, MOST)).map(toWish),
});

/**
 * The owner of a text agrees, or declines and says why; a police office by its own law (D.Lgs. 51/2018). Where erasure or
 * an objection was asked for, the value is erased from the text and from every copy. Throws `not_found`, `wrong_state`, `invalid_input`.
 */
export async function replyTo(
  work: ActorWork,
  uid: string,
  { agree, reason }: InputOf<typeof operations.rights.reply>['body'],
): Promise<RightsWish> {
  const [row] = await wishesTo(work, 1, uid);
  if (!row) throw refuse('not_found');
  if (!agree && !reason)
    throw refuseField('/reason', { it: 'serve un motivo', en: 'a reason is needed' });
  const state = agree ? 'agreed' : 'declined';
  if (!(await replyToWish(work, row.id, state, reason ?? null))) throw refuse('wrong_state');
  const number = await numberOf(work, row.about_kind, row.about_value);
  // Who asks to see, to correct or to have it left alone does not ask for what cannot be undone.
  const erases = agree && (row.right === 'erase' || row.right === 'object');
  if (erases && number !== undefined) await begin(work, row.item_id, [number], 'person');
  await record(
    work,
    {
      act: 'rights.replied',
      actor: { org: work.actor.orgUid, person: work.actor.personUid },
      subject: { kind: 'rights-request', id: uid },
      facts: { answer: state },
    },
    { organisations: [work.actor.orgId] },
  );
  return toWish({ ...row, state });
}

const toWish = (row: WishRow): RightsWish => ({
  uid: row.uid,
  item: row.item_uid,
  itemKind: row.item_kind,
  right: row.right,
  kind: row.about_kind,
  value: row.about_value,
  dueOn: row.due_on,
  state: row.state,
});

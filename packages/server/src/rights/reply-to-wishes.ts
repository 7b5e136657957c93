import type { InputOf, operations, RightsWish } from '@staffetta/contract';
import { admitOwn, admitRows, type Disclosed, reshape, together } from '../disclosure/index.ts';
import type { ActorWork } from '../identity/index.ts';
import { refuse, refuseField } from '../platform/errors.ts';
import { erase, rectify, restrict, whatItAsks } from './carry-out.ts';
import { note } from './note.ts';
import { numberOf, replyToWish, type WishRow, wishesTo } from './rights.store.ts';

const MOST = 200;

/** What is asked about own texts, what is open first; what is sensitive without its title, as on the desk. */
export async function listWishes(work: ActorWork): Promise<Disclosed<{ items: RightsWish[] }>> {
  const rows = await wishesTo(work, MOST);
  const disclosed = together([
    await admitRows(
      work,
      rows.filter((row) => !isSensitive(row)),
      { whole: (row) => ({ ...toWish(row), title: row.title }), tombstone: toWish },
    ),
    admitOwn(rows.filter(isSensitive).map(toWish)),
  ]);
  const place = new Map(rows.map(({ uid }, at) => [uid, at]));
  return reshape(disclosed, (parts) => ({
    items: parts.flat().toSorted((one, other) => place.get(one.uid)! - place.get(other.uid)!),
  }));
}

const isSensitive = ({ tlp, personal_data }: WishRow) => tlp === 'RED' || personal_data;

/**
 * The owner of a text agrees, and what was asked is done in it and in every copy; or declines and says why, a police office
 * by its own law (D.Lgs. 51/2018). Throws `not_found`, `wrong_state`, `invalid_input`.
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

const toWish = (row: WishRow): RightsWish => ({
  uid: row.uid,
  item: row.item_uid,
  itemKind: row.item_kind,
  right: row.right,
  kind: row.about_kind,
  value: row.about_value,
  ...(row.instead && { instead: row.instead }),
  dueOn: row.due_on,
  state: row.state,
});

import type { RightsFinding, RightsRequest, RightsWish } from '@staffetta/contract';
import { type ActorWork, isPolice } from '../identity/index.ts';
import type { DecisionRow, RequestRow, TextRow, WishRow } from './rights.store.ts';

export const toRequest = (row: RequestRow): RightsRequest => ({
  uid: row.uid,
  right: row.right,
  asker: row.asker,
  identity: row.identity,
  kind: row.about_kind,
  value: row.about_value,
  ...(row.instead && { instead: row.instead }),
  ...(row.words && { words: row.words }),
  askedOn: row.asked_on,
  dueOn: row.due_on,
  ...(row.extended_at && {
    extended: { at: row.extended_at, reason: row.extended_because ?? '' },
  }),
  ...(row.outcome && { outcome: row.outcome }),
  ...(row.reason && { reason: row.reason }),
  ...(row.answered_at && { answeredAt: row.answered_at }),
});

export const toFinding = (
  work: ActorWork,
  row: TextRow,
  decided: DecisionRow | undefined,
): RightsFinding => ({
  item: row.item_uid,
  kind: row.item_kind,
  tlp: row.tlp,
  title: row.ending ? '' : row.title,
  own: row.owner_org === work.actor.orgId,
  police: row.owner_kind !== null && isPolice(row.owner_kind as never),
  ...(row.owner_uid && row.owner_name && { owner: { uid: row.owner_uid, name: row.owner_name } }),
  ...(decided && { decision: decided.decision }),
  ...(decided?.state && { wish: decided.state }),
  ...(decided?.reply && { reply: decided.reply }),
});

export const toWish = (row: WishRow): RightsWish => ({
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

import type { Alert, AlertReply } from '@staffetta/contract';
import type { Shape } from '../disclosure/index.ts';
import { mayChaseAt } from './alert.ts';
import type { AlertRow } from './alerts.store.ts';
import type { ReplyRow } from './replies.store.ts';

/** An organisation's line as the API tells it: what has not happened is absent. */
export const presentReply = (row: ReplyRow): AlertReply => ({
  ...(row.seen_at && { seenAt: row.seen_at }),
  ...(row.answer && { answer: row.answer }),
  ...(row.answered_at && { answeredAt: row.answered_at }),
  ...(row.done_at && { doneAt: row.done_at }),
  ...(row.comment && { comment: row.comment }),
  consent: row.consent,
  ...(row.via === 'mail' && { byMail: true as const }),
  version: row.version,
});

/** The reader's own line, in an alert that they received. */
export const replyIn = (row: AlertRow): ReplyRow => ({
  ...row,
  consent: row.consent ?? 'no',
  via: row.via ?? 'portal',
  version: row.reply_version ?? 1,
});

/** An alert as the reader sees it; of an item that has ended, only that it was there and how it ended. */
export const alertShape: Shape<AlertRow, Alert> = {
  whole: (row, { own }) => ({
    ...presentAlert(row, own),
    item: { uid: row.item_uid, kind: row.item_kind, tlp: row.tlp, title: row.title },
    ...(row.question && { question: row.question }),
    ...(row.actions && { actions: row.actions }),
  }),
  tombstone: (row, { own }) => ({
    ...presentAlert(row, own),
    item: {
      uid: row.item_uid,
      kind: row.item_kind,
      tlp: row.tlp,
      ...(row.ending && { ending: row.ending }),
    },
  }),
};

const presentAlert = (row: AlertRow, own: boolean): Omit<Alert, 'item'> => ({
  uid: row.alert_uid,
  direction: own ? 'sent' : 'received',
  sender: { uid: row.sender_uid, name: row.sender_name },
  urgency: row.urgency,
  drill: row.drill,
  sentAt: row.sent_at,
  ...(row.due_at && { dueAt: row.due_at }),
  ...(row.reply_version !== null && { mine: presentReply(replyIn(row)) }),
  ...(own && row.chased_at && { chasedAt: row.chased_at }),
  ...(own && { mayChaseAt: mayChaseAt(row) }),
});

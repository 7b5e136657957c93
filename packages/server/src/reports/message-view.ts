import type { Message } from '@staffetta/contract';
import type { Shape } from '../disclosure/index.ts';
import { refuse } from '../platform/errors.ts';
import type { MessageRow } from './messages.store.ts';

/** A message as one organisation's readers see it. Of what has ended, nothing is said any more. */
export const messageShape = (orgId: number): Shape<MessageRow, Message> => ({
  whole: (row) => toMessage(row, orgId),
  tombstone: () => {
    throw refuse('not_found');
  },
});

/** To be shown only where the report is shown whole. */
export function toMessage(row: MessageRow, orgId: number): Message {
  const mine = row.org_id === orgId;
  // The recipient of a nameless report is not told who the firm is by its messages either.
  const named = mine || row.speaks_as !== 'subject' || row.attribution === 'named';
  return {
    uid: row.uid,
    speaksAs: row.speaks_as,
    mine,
    asksCorrection: row.asks_correction,
    text: row.body,
    at: row.at,
    attachments: row.files.map((file) => ({ ...file })),
    ...(named &&
      row.org_uid &&
      row.org_name && { organisation: { uid: row.org_uid, name: row.org_name } }),
    ...(row.person_name && { person: row.person_name }),
  };
}

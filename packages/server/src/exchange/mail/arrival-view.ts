import type { Arrival, ArrivalInFull } from '@staffetta/contract';
import type { ArrivalRow } from './arrivals.store.ts';

export const toArrival = (row: ArrivalRow): Arrival => ({
  uid: row.uid,
  state: row.state,
  ...(row.reason && { reason: row.reason }),
  receivedAt: row.received_at,
  subject: row.subject,
  ...(row.sender !== null && { sender: row.sender }),
  ...(row.sender_name && { senderName: row.sender_name }),
  ...(row.known_uid && { knownAs: { uid: row.known_uid, name: row.known_name! } }),
  authentication: row.authentication,
  size: row.size,
  sha256: row.sha256.toString('hex'),
  ...(row.file_uid && { original: row.file_uid }),
  ...(row.report_uid && { report: row.report_uid }),
  ...(row.alert_uid && { alert: row.alert_uid }),
  ...(row.decided_at && { decidedAt: row.decided_at }),
  ...(row.decision && { decision: row.decision }),
});

export const toArrivalInFull = (row: ArrivalRow): ArrivalInFull => ({
  ...toArrival(row),
  text: row.body,
  note: row.note,
});

import type { MailKind, Urgency } from '@staffetta/contract';
import { days, later, type Micros, minutes, toInstant, toMicros } from '../platform/clock.ts';

/** How long the sender waits before chasing (again): people who are chased too often stop reading. */
const chaseEvery: Readonly<Record<Urgency, number>> = {
  emergency: minutes(5),
  high: minutes(15),
  normal: minutes(60),
};

/** Seconds between the sending, or the last chase, and the next chase. */
export const chaseAfter = (urgency: Urgency): number => chaseEvery[urgency];

/** From when on the silent ones may be chased (RFC 3339). */
export function mayChaseAt(alert: {
  urgency: Urgency;
  sent_at: string;
  chased_at: string | null;
}): string {
  const last = toMicros(alert.chased_at ?? alert.sent_at);
  return toInstant(later(last, chaseAfter(alert.urgency)));
}

/** An alert that nobody answered leaves the list of open ones after so long. */
export const openSince = (now: Micros): Micros => later(now, -days(30));
/** So long are the other side's counts of an alert kept fresh. */
export const countedSince = (now: Micros): Micros => later(now, -days(60));

/** Where a line of the answer board stands; also the order of the board: who needs attention first. */
export const boardStates = [
  'affected',
  'silent',
  'seen',
  'checking',
  'not_affected',
  'done',
] as const;
export type BoardState = (typeof boardStates)[number];

const kinds = { normal: 'alerts', high: 'urgent_alerts', emergency: undefined } as const;

/** Which kind of mail an alert comes as that its readers may do without; undefined: none, it always arrives. */
export const optionalKind = (alert: { urgency: Urgency; drill: boolean }): MailKind | undefined =>
  alert.drill ? 'drills' : kinds[alert.urgency];

import type { DeskItem, DeskReason, Operation } from '@staffetta/contract';
import { operations } from '@staffetta/contract';
import { type Actor, mayCall } from '../identity/index.ts';
import { days, later, type Micros, toMicros } from '../platform/clock.ts';

/** So many of each reason; whoever has more works the list, not the desk. */
export const MOST = 20;

/** What somebody must be able to do for a thing to be theirs to do. */
const steps: Readonly<Record<DeskReason, Operation>> = {
  alert_to_answer: operations.alerts.answer,
  report_to_take: operations.reports.take,
  report_to_answer: operations.reports.answer,
  report_to_consent: operations.reports.consent,
  relay_to_approve: operations.relays.release,
  undo_to_confirm: operations.relays.confirmUndone,
  member_affected: operations.alerts.chase,
  hold_to_answer: operations.holds.answer,
  hold_to_review: operations.holds.lift,
  contact_to_confirm: operations.contacts.confirm,
  mail_refused: operations.contacts.confirm,
  agreement_expiring: operations.agreements.renew,
  ending_to_review: operations.endings.prolong,
  erasure_failing: operations.endings.erasures,
  mail_waiting: operations.arrivals.accept,
  admission_to_answer: operations.admissions.answer,
  wish_to_answer: operations.rights.reply,
  rights_request_open: operations.rights.answer,
  notice_due: operations.notices.note,
};

/** Is this the actor's to do at all? */
export const concerns = (actor: Actor, reason: DeskReason): boolean =>
  mayCall(actor, steps[reason]);

const WAITED_FOR_BY_NOBODY = new Set<DeskReason>([
  'contact_to_confirm',
  'ending_to_review',
  'erasure_failing',
  'notice_due',
]);

/**
 * Lower comes first: emergencies, then what is late, then what is due today or urgent, then the rest; last what
 * nobody waits for.
 */
function band(item: DeskItem, now: Micros): number {
  const due = item.due === undefined ? undefined : toMicros(item.due);
  if (item.urgency === 'emergency' && !item.drill) return 0;
  if (due !== undefined && due <= now) return 1;
  if (item.urgency === 'high' || item.reason === 'undo_to_confirm') return 2;
  if (due !== undefined && due <= later(now, days(1))) return 2;
  return WAITED_FOR_BY_NOBODY.has(item.reason) ? 4 : 3;
}

const NEVER = Number.MAX_SAFE_INTEGER;

/** Most urgent first; within a band what is due first, then what has waited longest. */
export function mostUrgentFirst(items: readonly DeskItem[], now: Micros): DeskItem[] {
  const keyed = items.map((item) => ({
    item,
    key: [
      band(item, now),
      item.due === undefined ? NEVER : toMicros(item.due),
      toMicros(item.since),
    ] as const,
  }));
  keyed.sort((a, b) => a.key[0] - b.key[0] || a.key[1] - b.key[1] || a.key[2] - b.key[2]);
  return keyed.map(({ item }) => item);
}

import { type Static, Type } from 'typebox';
import { urgencies } from '../alerts/alert.ts';
import { operation } from '../operation.ts';
import { Closed, Instant, OrganisationRef, oneOf, TlpSchema, Uid } from '../words.ts';

/** Why something is on the desk. */
export const deskReasons = [
  'alert_to_answer',
  'report_to_take',
  'report_to_answer',
  'relay_to_approve',
  'member_affected',
  'hold_to_review',
  'contact_to_confirm',
  'agreement_expiring',
] as const;
export type DeskReason = (typeof deskReasons)[number];

/** One thing that needs the reader. */
export const DeskItem = Closed({
  reason: oneOf(deskReasons),
  /** What to open: a report, relay, alert, hold, contact or agreement, by the reason. */
  uid: Uid,
  title: Type.Optional(Type.String()),
  tlp: Type.Optional(TlpSchema),
  /** Who waits, where the reader may know. */
  from: Type.Optional(OrganisationRef),
  since: Instant,
  /** Promised or asked by; police times are indicative. */
  due: Type.Optional(Instant),
  urgency: Type.Optional(oneOf(urgencies)),
  drill: Type.Optional(Type.Boolean()),
});
export type DeskItem = Static<typeof DeskItem>;

/** What needs me, most urgent first. At most 20 of each reason; `more` names the reasons that have others. */
export const show = operation({
  id: 'desk.show',
  method: 'GET',
  path: '/desk',
  summary: { it: 'Scrivania: che cosa richiede attenzione', en: 'Desk: what needs attention' },
  who: 'signed-in',
  output: Closed({
    items: Type.Array(DeskItem),
    more: Type.Array(oneOf(deskReasons)),
  }),
  discloses: true,
});

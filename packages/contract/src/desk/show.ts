import { type Static, Type } from 'typebox';
import { urgencies } from '../alerts/alert.ts';
import { operation } from '../operation.ts';
import { Closed, Instant, OrganisationRef, oneOf, TlpSchema, Uid } from '../words.ts';

/** Why something is on the desk. */
export const deskReasons = [
  /** An alert waits for the organisation's answer. */
  'alert_to_answer',
  /** A report came in and nobody has taken it. */
  'report_to_take',
  'report_to_answer',
  /** The hub wrote in our name and asks before it sends. */
  'report_to_consent',
  'relay_to_approve',
  /** A correction or recall says what to undo. */
  'undo_to_confirm',
  /** A member says that it is affected. */
  'member_affected',
  /** The police ask to suspend the forwarding of our own report. */
  'hold_to_answer',
  'hold_to_review',
  'contact_to_confirm',
  /** Mail to a contact is refused: telephone, and correct the address. */
  'mail_refused',
  'agreement_expiring',
  /** Something of ours ends within thirty days: keep it longer, let it end, or erase it. */
  'ending_to_review',
  'erasure_failing',
  /** Mails to the desk wait in quarantine: one entry for all of them. */
  'mail_waiting',
  /** Firms ask to join: one entry for all of them. */
  'admission_to_answer',
  /** A hub asks, for persons concerned, about texts of ours: one entry, with the nearest term. */
  'wish_to_answer',
  /** Requests of persons concerned that the hub has not answered: one entry, with the nearest term. */
  'rights_request_open',
  /** Notices to authorities that the law most likely asks for and that nobody wrote down as sent: one entry. */
  'notice_due',
] as const;
export type DeskReason = (typeof deskReasons)[number];

/** Where one entry stands for several, they are counted no further: whoever has more works the list. */
export const MOST_COUNTED = 100;

/** One thing that needs the reader. */
export const DeskItem = Closed({
  reason: oneOf(deskReasons),
  /** What to open: a report, relay, alert, hold, hold request, contact or agreement, by the reason. */
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
  /** So many, where one entry stands for several; counted up to 100, which means 100 or more. */
  count: Type.Optional(Type.Integer({ minimum: 1, maximum: MOST_COUNTED })),
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

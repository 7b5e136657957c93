import { type Static, Type } from 'typebox';
import { Closed, Instant, oneOf } from '../words.ts';

/**
 * Mails that whoever reads a mailbox may do without. Emergencies, corrections and recalls of what arrived, receipts and
 * notices about agreements are none of them: they always arrive.
 */
export const mailKinds = ['alerts', 'urgent_alerts', 'drills', 'news'] as const;
export type MailKind = (typeof mailKinds)[number];

/** What is turned off; empty: nothing. */
export const MailOff = Type.Array(oneOf(mailKinds), { maxItems: mailKinds.length });
export type MailOff = Static<typeof MailOff>;

/** Why a mailbox takes no mail: there is none, it is full, it is closed; or something that only the words tell. */
export const refusals = ['unknown', 'full', 'closed', 'other'] as const;
export type Refusal = (typeof refusals)[number];

/** Mail to a contact is refused for good: since when, why, and what the other server said. */
export const MailRefused = Closed({
  since: Instant,
  reason: oneOf(refusals),
  said: Type.String(),
});

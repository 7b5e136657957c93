import { type Static, Type } from 'typebox';
import { oneOf } from '../words.ts';

/**
 * Mails that whoever reads a mailbox may do without. Emergencies, corrections and recalls of what arrived, receipts and
 * notices about agreements are none of them: they always arrive.
 */
export const mailKinds = ['alerts', 'urgent_alerts', 'drills', 'news'] as const;
export type MailKind = (typeof mailKinds)[number];

/** What is turned off; empty: nothing. */
export const MailOff = Type.Array(oneOf(mailKinds), { maxItems: mailKinds.length });
export type MailOff = Static<typeof MailOff>;

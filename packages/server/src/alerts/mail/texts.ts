import type { Urgency } from '@staffetta/contract';

export type MailKind = 'alert' | 'chase' | 'recall' | 'correction';

/** What the sentences of a mail about an alert may name. Names are of organisations that the recipient knows. */
export interface MailFacts {
  readonly sender: string;
  readonly recipient: string;
  readonly urgency: Urgency;
  /** In words, in the recipient's language and Italian time; undefined: no due time. */
  readonly due: string | undefined;
  readonly sentAt: string;
  /** The text of the item stands in this mail. */
  readonly quoted: boolean;
  /** What is to be taken out stands in it, value by value. */
  readonly withdrawn: boolean;
  /** Its reader has an account; the others are not sent to where they cannot go. */
  readonly account: boolean;
  /** Buttons to answer by stand in it. */
  readonly answerable: boolean;
  /** A reply to it reaches the sender's desk. */
  readonly replies: boolean;
  /** What the mail is known by on the telephone, in two groups of four. */
  readonly code: string | undefined;
}

/** The sentences of one language. */
export interface MailTexts {
  subject(kind: MailKind, facts: Pick<MailFacts, 'sender' | 'urgency'>): string;
  before(kind: MailKind, facts: MailFacts): string[];
  after(kind: MailKind, facts: MailFacts): string[];
  readonly question: string;
  /** Above what to do now. */
  readonly actions: string;
  /** Above what a correction or a recall takes back. */
  readonly withdrawn: string;
  /** Above the buttons. */
  readonly buttons: string;
}

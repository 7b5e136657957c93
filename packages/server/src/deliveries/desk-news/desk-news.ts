import type { Tlp } from '@staffetta/contract';

/** What a desk is told of: a report to it, one written on its behalf (or awaiting its consent), words on one. */
export type NewsKind = 'report' | 'about_us' | 'consent' | 'message' | 'answer';

/** Whose mail a desk is told of: each of who is known and proven, of strangers' the first that waits. */
export type MailFrom = 'known' | 'stranger';

/** So many of a kind and label wait for the reader of a letter. */
export interface NewsCount {
  readonly kind: NewsKind;
  readonly tlp: Tlp;
  readonly count: number;
}

/** Of mails that came to a desk: how many wait for a decision, and how many drafts nobody has changed yet. */
export interface MailCounts {
  readonly quarantined: number;
  readonly drafts: number;
}

import type { Tlp } from '@staffetta/contract';
import { type Disclosed, reshape } from '../disclosure/index.ts';

/** Labels whose text may stand in the body of an ordinary mail (promise 5). */
export const mailable = ['GREEN', 'CLEAR'] as const satisfies readonly Tlp[];
export type MailableTlp = (typeof mailable)[number];

/** What a reader may see of an item, as far as a mail is concerned. */
export interface ItemText {
  readonly tlp: Tlp;
  readonly personalData: boolean;
  readonly title: string;
  readonly body: string;
  /** The sender's question about it: as confidential as the item. */
  readonly question: string | undefined;
  /** What the sender says to do now: likewise. */
  readonly actions: readonly string[];
  /** What a correction or a recall takes back, value by value: what may have been blocked. */
  readonly withdrawn?: readonly string[];
}

/** Text of others that may stand in a mail: the label is part of the type. */
export interface Quotable extends ItemText {
  readonly tlp: MailableTlp;
  readonly personalData: false;
}

/**
 * What of a disclosed text a mail may carry: GREEN and CLEAR without personal data, whole; anything else not
 * at all. The only maker of `Disclosed<Quotable>`.
 */
export function quotable(text: Disclosed<ItemText>): Disclosed<Quotable> | undefined {
  if (!isQuotable(text.value)) return undefined;
  return reshape(text, (value) => value as Quotable);
}

export const isQuotable = (text: ItemText): text is Quotable =>
  mailable.some((tlp) => tlp === text.tlp) && !text.personalData;

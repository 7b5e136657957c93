import type { Indicator, Remaining } from '@staffetta/contract';
import { identify, type Secrets } from './identify.ts';

/**
 * The machine check: what may not stand in a text that leaves. Only what is sure; guesses were for a person.
 * Passes when the list is empty.
 */
export function remainingIn({ title, text, indicators }: Leaving, secrets: Secrets): Remaining[] {
  return [
    ...remaining('title', title, secrets),
    ...remaining('text', text, secrets),
    ...indicators.flatMap(({ value }) => remaining('indicators', value, secrets)),
  ];
}

/** All of a relay that its readers get. */
export interface Leaving {
  readonly title: string;
  readonly text: string;
  readonly indicators: readonly Indicator[];
}

/** Would this indicator tell who is behind it: an address inside somebody's network, a mailbox of a member? */
export const tellsWho = (indicator: Indicator, secrets: Secrets): boolean =>
  remaining('indicators', indicator.value, secrets).length > 0;

const remaining = (field: Remaining['field'], text: string, secrets: Secrets): Remaining[] =>
  identify(text, secrets)
    .identifiers.filter(({ certainty }) => certainty === 'sure')
    .map(({ kind, start, end }) => ({ field, kind, start, end, written: text.slice(start, end) }));

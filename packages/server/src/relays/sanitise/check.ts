import type { Remaining } from '@staffetta/contract';
import { identify, type Secrets } from './identify.ts';

/**
 * The machine check: what may not stand in a text that leaves. Only what is sure; guesses were for a person.
 * Passes when the list is empty.
 */
export function remainingIn(
  { title, text }: { readonly title: string; readonly text: string },
  secrets: Secrets,
): Remaining[] {
  return [...remaining('title', title, secrets), ...remaining('text', text, secrets)];
}

const remaining = (field: Remaining['field'], text: string, secrets: Secrets): Remaining[] =>
  identify(text, secrets)
    .identifiers.filter(({ certainty }) => certainty === 'sure')
    .map(({ kind, start, end }) => ({ field, kind, start, end, written: text.slice(start, end) }));

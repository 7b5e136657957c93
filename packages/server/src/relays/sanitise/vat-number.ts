import { isVatNumber } from '@staffetta/contract';
import type { Identifier } from './identifier.ts';
import type { Word } from './words.ts';

/** VAT numbers in a text, with or without the country before them. */
export function vatNumbersIn(words: readonly Word[]): Identifier[] {
  const found: Identifier[] = [];
  for (const { plain, start, end } of words) {
    const digits = plain.startsWith('it') ? plain.slice(2) : plain;
    if (isVatNumber(digits))
      found.push({ kind: 'vat_number', value: digits, start, end, certainty: 'sure' });
  }
  return found;
}

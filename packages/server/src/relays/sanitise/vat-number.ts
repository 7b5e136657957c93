import type { Identifier } from './identifier.ts';
import type { Word } from './words.ts';

/**
 * Partita IVA, and the provisional tax code of organisations: ten digits and a check digit.
 * @param digits eleven digits
 * @see DPR 633/1972 art. 35; DM 23/12/1976 art. 7 and 8: digits in even places count double, less nine when over nine
 */
function isVatNumber(digits: string): boolean {
  if (!/^[0-9]{11}$/.test(digits) || /^0+$/.test(digits)) return false;
  let sum = 0;
  for (let place = 0; place < 11; place++) {
    const digit = digits.charCodeAt(place) - 48;
    const twice = digit * 2;
    if (place % 2 === 0) sum += digit;
    else sum += twice > 9 ? twice - 9 : twice;
  }
  return sum % 10 === 0;
}

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

import type { Identifier } from './identifier.ts';
import type { Word } from './words.ts';

/** Digits may be written as letters when two people would share a code (omocodia, DM 23/12/1976 art. 6). */
const FORM =
  /^[a-z]{6}[0-9lmnpqrstuv]{2}[abcdehlmprst][0-9lmnpqrstuv]{2}[a-z][0-9lmnpqrstuv]{3}[a-z]$/;
const LENGTH = 16;
/** `RSS MRA 80A01 H501 U`: at most this many groups. */
const MOST_GROUPS = 5;

/** Values of the characters in odd places (the first is odd), 0–9 then A–Z (DM 23/12/1976, table). */
const ODD = [1, 0, 5, 7, 9, 13, 15, 17, 19, 21];
const ODD_LETTERS = [
  1, 0, 5, 7, 9, 13, 15, 17, 19, 21, 2, 4, 18, 20, 11, 3, 6, 8, 12, 14, 16, 10, 22, 25, 24, 23,
];

/**
 * A person's codice fiscale: form and check character.
 * @param code sixteen characters in lower case
 * @see DM 23/12/1976, art. 2-7: even places count their value, odd places the table's, modulo 26
 */
function isTaxCode(code: string): boolean {
  if (!FORM.test(code)) return false;
  let sum = 0;
  for (let place = 0; place < LENGTH - 1; place++) {
    const unit = code.charCodeAt(place);
    const digit = unit < 58;
    const value = digit ? unit - 48 : unit - 97;
    if (place % 2 === 1) sum += value;
    else sum += digit ? ODD[value]! : ODD_LETTERS[value]!;
  }
  return code.charCodeAt(LENGTH - 1) - 97 === sum % 26;
}

/** Tax codes of persons in a text, written in one piece or in groups. */
export function taxCodesIn(words: readonly Word[]): Identifier[] {
  const found: Identifier[] = [];
  for (let at = 0; at < words.length; at++) {
    let code = '';
    for (let n = at; n < words.length && n < at + MOST_GROUPS && code.length < LENGTH; n++) {
      if (n > at && words[n]!.start - words[n - 1]!.end > 1) break;
      code += words[n]!.plain;
      if (code.length !== LENGTH || !isTaxCode(code)) continue;
      const [start, end] = [words[at]!.start, words[n]!.end];
      found.push({ kind: 'tax_code', value: code, start, end, certainty: 'sure' });
    }
  }
  return found;
}

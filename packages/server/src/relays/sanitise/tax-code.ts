import { isPersonTaxCode } from '@staffetta/contract';
import type { Identifier } from './identifier.ts';
import type { Word } from './words.ts';

const LENGTH = 16;
/** `RSS MRA 80A01 H501 U`: at most this many groups. */
const MOST_GROUPS = 5;

/** Tax codes of persons in a text, written in one piece or in groups. */
export function taxCodesIn(words: readonly Word[]): Identifier[] {
  const found: Identifier[] = [];
  for (let at = 0; at < words.length; at++) {
    let code = '';
    for (let n = at; n < words.length && n < at + MOST_GROUPS && code.length < LENGTH; n++) {
      if (n > at && words[n]!.start - words[n - 1]!.end > 1) break;
      code += words[n]!.plain;
      if (code.length !== LENGTH || !isPersonTaxCode(code.toUpperCase())) continue;
      const [start, end] = [words[at]!.start, words[n]!.end];
      found.push({ kind: 'tax_code', value: code, start, end, certainty: 'sure' });
    }
  }
  return found;
}

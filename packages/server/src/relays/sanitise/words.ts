import type { Span } from './identifier.ts';

/** A word of a text. `plain`: lower case, without accents and without what cannot be seen. */
export interface Word extends Span {
  readonly plain: string;
}

// Letters and digits of any script, with combining marks and the characters that have no width of their own.
const RUN = /[\p{L}\p{N}\p{M}\u00ad\u200b-\u200d\u2060\ufeff]+/gu;
const UNSEEN = /[\p{M}\u00ad\u200b-\u200d\u2060\ufeff]/gu;

/** The form in which words are compared: compatibility letters folded, marks and invisible characters gone. */
export const plain = (written: string): string =>
  written.normalize('NFKD').replace(UNSEEN, '').toLowerCase();

/** The words of a text in their order; linear in its length. */
export function wordsOf(text: string): Word[] {
  const words: Word[] = [];
  for (const run of text.matchAll(RUN)) {
    const folded = plain(run[0]);
    if (folded !== '')
      words.push({ plain: folded, start: run.index, end: run.index + run[0].length });
  }
  return words;
}

/** Begins with a capital, as a name does. */
export const isCapitalised = (text: string, word: Span): boolean =>
  /^\p{Lu}/u.test(text.slice(word.start, word.start + 2));

/** What stands between two neighbouring words. */
export const between = (text: string, one: Span, next: Span): string =>
  text.slice(one.end, next.start);

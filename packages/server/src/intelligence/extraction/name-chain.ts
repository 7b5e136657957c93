import { flagsOf, isWord, JOIN, unitAt, WORD } from './characters.ts';

/** Words joined by single dots, hyphens and underscores: a host, a file or a piece of code. */
export type Chain = { start: number; end: number; dots: number; lastDot: number };

/** Reads the chain whose first word starts at `start`. It ends with a letter or a digit. */
export function chainAt(text: string, start: number): Chain {
  let end = start;
  let dots = 0;
  let lastDot = -1;
  for (let at = start; ; at++) {
    const unit = unitAt(text, at);
    const flags = flagsOf(unit);
    if ((flags & WORD) !== 0) {
      end = at + 1;
      continue;
    }
    if ((flags & JOIN) === 0) break;
    if (unit !== 0x2e) continue;
    const next = unitAt(text, at + 1);
    if (!isWord(next) && next !== 0x5f) break;
    dots++;
    lastDot = at;
  }
  return { start, end, dots: lastDot < end ? dots : dots - 1, lastDot };
}

/** The last words before `at`, lower case: at most `most` units, for judging by context. */
export function textBefore(text: string, at: number, most: number): string {
  return text.slice(Math.max(0, at - most), at).toLowerCase();
}

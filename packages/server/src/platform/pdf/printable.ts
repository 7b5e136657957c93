import { isUnseen, linesOf, spelled } from '../visible-text.ts';
import type { Face } from './faces.ts';

const MARK = /\p{M}/u;
/** Which drawing of an emoji was meant; without it the character still stands. */
const VARIANT = /[\u{FE00}-\u{FE0F}]/u;
/** More marks than this on one letter would be drawn over the lines around it. */
const MOST_MARKS = 3;

/**
 * Text as it can be set in a face, each line apart. What would steer the page (controls, direction marks), what has
 * no shape in the face, and piled-up marks are written as `[U+202E]`: seen, and nothing is lost in silence.
 */
export const printableLines = (text: string, face: Face): string[] =>
  linesOf(text).map((line) => printable(line, face));

function printable(line: string, face: Face): string {
  let out = '';
  let marks = 0;
  for (const character of line) {
    if (VARIANT.test(character)) continue;
    marks = MARK.test(character) ? marks + 1 : 0;
    out += isShown(character, face) && marks <= MOST_MARKS ? character : spelled(character);
  }
  return out;
}

const isShown = (character: string, face: Face): boolean =>
  !isUnseen(character) && face.has(character.codePointAt(0)!);

import type { Face } from './faces.ts';

/** Ends of lines in all their spellings. */
const LINE_END = /\r\n|[\r\n\v\f\u0085\u2028\u2029]/gu;
/** Controls, direction marks, joiners, private and unassigned characters: seen by a machine, not by a reader. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Co}\p{Cn}\p{Cs}]/u;
const MARK = /\p{M}/u;
/** Which drawing of an emoji was meant; without it the character still stands. */
const VARIANT = /[\u{FE00}-\u{FE0F}]/u;
/** More marks than this on one letter would be drawn over the lines around it. */
const MOST_MARKS = 3;

/**
 * Text as it can be set in a face, each line apart. What would steer the page (controls, direction marks), what has
 * no shape in the face, and piled-up marks are written as `[U+202E]`: seen, and nothing is lost in silence.
 */
export function printableLines(text: string, face: Face): string[] {
  return text
    .replace(LINE_END, '\n')
    .split('\n')
    .map((line) => printable(line.replaceAll('\t', '    '), face));
}

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
  !UNSEEN.test(character) && face.has(character.codePointAt(0)!);

const spelled = (character: string): string =>
  `[U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}]`;

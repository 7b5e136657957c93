/** Ends of lines in all their spellings. */
const LINE_END = /\r\n|[\r\n\v\f\u0085\u2028\u2029]/gu;
/** Controls, direction marks, joiners, private and unassigned characters: seen by a machine, not by a reader. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Co}\p{Cn}\p{Cs}]/u;

/** Lines of a text, whatever ends them; a tab is four spaces. */
export const linesOf = (text: string): string[] =>
  text
    .replace(LINE_END, '\n')
    .split('\n')
    .map((line) => line.replaceAll('\t', '    '));

export const isUnseen = (character: string): boolean => UNSEEN.test(character);

/** `[U+202E]`: what would not be seen, or would steer what stands around it, in letters. */
export const spelled = (character: string): string =>
  `[U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}]`;

/** Text for a plain file: lines kept, everything unseen spelled. */
export const visibleText = (text: string): string =>
  linesOf(text)
    .map((line) => [...line].map((one) => (isUnseen(one) ? spelled(one) : one)).join(''))
    .join('\n');

/** Bit flags of a UTF-16 unit. ASCII is looked up; the rest is judged by range. */
export const DIGIT = 1;
export const HEX = 2;
const LETTER = 4;
/** Joins words into names: `.`, `-`, `_`. */
export const JOIN = 8;
/** May stand before the `@` of a mail address. */
export const LOCAL = 16;
const SPACE = 32;
export const WORD = DIGIT | LETTER;

const ASCII = new Uint8Array(128);
for (let c = 48; c <= 57; c++) ASCII[c] = DIGIT | HEX | LOCAL;
for (let c = 65; c <= 90; c++) ASCII[c] = LETTER | LOCAL | (c <= 70 ? HEX : 0);
for (let c = 97; c <= 122; c++) ASCII[c] = LETTER | LOCAL | (c <= 102 ? HEX : 0);
for (const c of '.-_') ASCII[c.charCodeAt(0)] = JOIN | LOCAL;
for (const c of "+%'") ASCII[c.charCodeAt(0)] = LOCAL;
for (const c of ' \t\n\r\f\v') ASCII[c.charCodeAt(0)] = SPACE;

/**
 * The UTF-16 unit at an offset, 0 outside the text. Reading outside with `charCodeAt` gives NaN and, from
 * then on, slow code at that place.
 */
export const unitAt = (text: string, at: number): number =>
  at >= 0 && at < text.length ? text.charCodeAt(at) : 0;

/** Flags of a UTF-16 unit. */
export function flagsOf(unit: number): number {
  if (unit < 128) return ASCII[unit]!;
  return unit >= 0xa0 ? wideFlags(unit) : 0;
}

/** Letters outside ASCII count as letters of a name; punctuation, symbols and surrogates do not. */
function wideFlags(unit: number): number {
  if (unit === 0xa0 || unit === 0x2009 || unit === 0x202f || unit === 0x3000) return SPACE;
  if (unit === 0x2028 || unit === 0x2029 || unit === 0x1680) return SPACE;
  if (unit < 0xc0) return unit === 0xaa || unit === 0xb5 || unit === 0xba ? LETTER : 0;
  if (unit === 0xd7 || unit === 0xf7) return 0;
  if (unit >= 0x2000 && unit < 0x2c00) return 0;
  if (unit >= 0x2e00 && unit < 0x2e80) return 0;
  if (unit >= 0x3000 && unit < 0x3040) return 0;
  if (unit >= 0xd800 && unit < 0xf900) return 0;
  return unit >= 0xfe00 ? 0 : LETTER;
}

export const isWord = (unit: number): boolean => (flagsOf(unit) & WORD) !== 0;
export const isDigit = (unit: number): boolean => unit >= 48 && unit <= 57;
export const isSpace = (unit: number): boolean => (flagsOf(unit) & SPACE) !== 0;

/** End of the run of letters and digits that starts at `at`. */
export function wordEnd(text: string, at: number): number {
  let end = at;
  while (isWord(unitAt(text, end))) end++;
  return end;
}

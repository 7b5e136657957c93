import { isDigit, isWord, unitAt } from './characters.ts';
import { type Edit, type RefangedText, Refanging } from './refanged-text.ts';

/**
 * Undoes what people do to a link so that nobody clicks on it: `[.]`, `(dot)`, `[punto]`, `[at]`,
 * `[://]`, `\.`; and what hides a name from a search: zero-width characters, soft hyphens,
 * full-width letters and dots. Schemes (`hxxp`) are left to the URL scanner. One pass, bounded
 * look-ahead, so linear on any input.
 */
export function refang(given: string): RefangedText {
  const refanging = new Refanging(given);
  for (let at = 0; at < given.length; at++) {
    const unit = given.charCodeAt(at);
    if (unit < 128 && MARKS[unit] === 0) continue;
    const { done } = refanging;
    const edit = unit < 128 ? asciiEdit(given, at, unit, done) : wideEdit(given, at, unit);
    if (edit === undefined) continue;
    refanging.add(edit);
    at = edit.to - 1;
  }
  return refanging.finish();
}

const MARKS = new Uint8Array(128);
for (const c of '[({<\\.') MARKS[c.charCodeAt(0)] = 1;

const DOT = 0x2e;
const BACKSLASH = 0x5c;
const CLOSING = new Map([
  [0x5b, 0x5d],
  [0x28, 0x29],
  [0x7b, 0x7d],
  [0x3c, 0x3e],
]);

/** What people write between brackets, and what it stands for. */
const INSIDE = new Map([
  ['.', '.'],
  ['\\.', '.'],
  ['dot', '.'],
  ['d0t', '.'],
  ['punto', '.'],
  ['@', '@'],
  ['at', '@'],
  ['chiocciola', '@'],
  [':', ':'],
  ['://', '://'],
  ['//', '//'],
  ['/', '/'],
  [':/', ':/'],
  ['-', '-'],
]);
const LONGEST_INSIDE = 'chiocciola'.length;

function asciiEdit(given: string, at: number, unit: number, done: number): Edit | undefined {
  if (unit === BACKSLASH) return escapeEdit(given, at);
  if (unit === DOT) return dotEdit(given, at, done);
  return bracketEdit(given, at, unit, done) ?? openBracketEdit(given, at, unit);
}

/** `[.]`, `(punto)`, ` [at] `: the whole bracket, and one space on either side between names. */
function bracketEdit(given: string, at: number, open: number, done: number): Edit | undefined {
  const close = CLOSING.get(open)!;
  let from = at + 1;
  if (unitAt(given, from) === 0x20) from++;
  let to = from;
  while (to - from <= LONGEST_INSIDE && unitAt(given, to) !== close) {
    if (!isInside(unitAt(given, to))) break;
    to++;
  }
  const word = given.slice(from, to);
  let end = to;
  if (unitAt(given, end) === 0x20) end++;
  if (word === '' || unitAt(given, end) !== close) return undefined;
  const text = INSIDE.get(word.toLowerCase()) ?? schemeLetters(given, at, end, word);
  if (text === undefined) return undefined;
  return widen(given, { from: at, to: end + 1, text, defanged: true }, done);
}

const isInside = (unit: number): boolean =>
  isWord(unit) || (unit >= 0x2d && unit <= 0x2f) || unit === 0x3a || unit === 0x40 || unit === 0x5c;

/** `h[xx]p`, `h[tt]ps`, `http[s]`: brackets inside a scheme. */
function schemeLetters(given: string, at: number, end: number, word: string): string | undefined {
  const inner = word.toLowerCase();
  const before = unitAt(given, at - 1) | 0x20;
  if ((inner === 'tt' || inner === 'xx') && before === 0x68) return 'tt';
  return inner === 's' && before === 0x70 && unitAt(given, end + 1) === 0x3a ? 's' : undefined;
}

/** Takes in one space on each side of a defanged dot or at-sign when a name goes on beyond it. */
function widen(given: string, edit: Edit, done: number): Edit {
  if (edit.text !== '.' && edit.text !== '@') return edit;
  const left = unitAt(given, edit.from - 1) === 0x20 && edit.from - 1 >= done ? 1 : 0;
  const right = unitAt(given, edit.to) === 0x20 ? 1 : 0;
  const spaced = left + right > 0;
  if (!spaced || !isWord(unitAt(given, edit.from - left - 1))) return edit;
  if (!isWord(unitAt(given, edit.to + right))) return edit;
  return { ...edit, from: edit.from - left, to: edit.to + right };
}

/** `example[.com`: a bracket opened and never closed. */
function openBracketEdit(given: string, at: number, open: number): Edit | undefined {
  if (open === 0x3c || unitAt(given, at + 1) !== DOT) return undefined;
  if (!isWord(unitAt(given, at - 1)) || !isWord(unitAt(given, at + 2))) return undefined;
  return { from: at, to: at + 2, text: '.', defanged: true };
}

/** `example.]com`, and `2.2.2 . 2` between digits. */
function dotEdit(given: string, at: number, done: number): Edit | undefined {
  const next = unitAt(given, at + 1);
  const before = unitAt(given, at - 1);
  if (next === 0x5d || next === 0x29 || next === 0x7d) {
    if (!isWord(before) || !isWord(unitAt(given, at + 2))) return undefined;
    return { from: at, to: at + 2, text: '.', defanged: true };
  }
  if (next !== 0x20 || before !== 0x20 || at - 1 < done) return undefined;
  if (!isDigit(unitAt(given, at - 2)) || !isDigit(unitAt(given, at + 2))) return undefined;
  return { from: at - 1, to: at + 2, text: '.', defanged: true };
}

/** `example\.com`, `http:\/\/`: an escape of a regular expression, of Markdown or of JSON. */
function escapeEdit(given: string, at: number): Edit | undefined {
  const next = unitAt(given, at + 1);
  if (next === 0x2f) return { from: at, to: at + 1, text: '', defanged: false };
  const joins = next === DOT || next === 0x2d || next === 0x5f || next === 0x40 || next === 0x3a;
  if (!joins || !isWord(unitAt(given, at - 1))) return undefined;
  if (next !== 0x3a && !isWord(unitAt(given, at + 2))) return undefined;
  return { from: at, to: at + 1, text: '', defanged: false };
}

function wideEdit(given: string, at: number, unit: number): Edit | undefined {
  const to = at + 1;
  if (isInvisible(unit)) return { from: at, to, text: '', defanged: false };
  if (unit >= 0xff01 && unit <= 0xff5e) {
    return { from: at, to, text: String.fromCharCode(unit - 0xfee0), defanged: false };
  }
  if (unit === 0x2024 || unit === 0x3002 || unit === 0xff61) {
    const between = isWord(unitAt(given, at - 1)) && isWord(unitAt(given, to));
    return between ? { from: at, to, text: '.', defanged: false } : undefined;
  }
  return undefined;
}

/** Soft hyphen, zero-width and direction marks: on the page they are not seen. */
function isInvisible(unit: number): boolean {
  if (unit === 0xad || unit === 0x180e || unit === 0xfeff || unit === 0x61c) return true;
  if (unit >= 0x200b && unit <= 0x200f) return true;
  return (unit >= 0x202a && unit <= 0x202e) || (unit >= 0x2060 && unit <= 0x2069);
}

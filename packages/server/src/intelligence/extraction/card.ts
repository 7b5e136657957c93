import { hasIssuer, luhnPart } from './card-number.ts';
import { flagsOf, HEX, isDigit, isWord, unitAt } from './characters.ts';
import { hashKind } from './hash.ts';
import { ibanAt } from './iban.ts';

/** Where a card number stands, in offsets of the text that was searched. */
export type CardSpan = { start: number; end: number; digits: string };

/** A group of digits, and what stands between it and the group before. */
type Group = { start: number; end: number; separator: string };

const FEWEST_DIGITS = 13;
const MOST_DIGITS = 19;

/**
 * Finds payment card numbers: 13 to 19 digits, in one run or grouped as cards are, that pass Luhn
 * (ISO/IEC 7812-1 annex B) and begin as an issuer's do. IBANs and digests are left alone.
 * A window of the last groups slides over the text, so the work is linear.
 */
export function cardsIn(text: string): CardSpan[] {
  const found: CardSpan[] = [];
  let window: Group[] = [];
  for (let at = 0; at < text.length; at++) {
    if (!isDigit(unitAt(text, at))) continue;
    const start = at;
    while (isDigit(unitAt(text, at))) at++;
    const iban = ibanAround(text, start);
    const long = at - start >= FEWEST_DIGITS;
    const inWord = isWord(unitAt(text, start - 1)) && isWord(unitAt(text, at));
    if (iban !== undefined) at = iban;
    else if (long ? isInDigest(text, start, at) : inWord) continue;
    else window = slid(text, window, start, at);
    const card = iban === undefined ? cardEndingHere(text, window) : undefined;
    if (card !== undefined) found.push(card);
    if (card !== undefined || iban !== undefined) window = [];
  }
  return found;
}

/** End of the IBAN whose check digits begin at `start`. */
function ibanAround(text: string, start: number): number | undefined {
  if (!isLetterAt(text, start - 1) || !isLetterAt(text, start - 2)) return undefined;
  return isWord(unitAt(text, start - 3)) ? undefined : ibanAt(text, start - 2)?.end;
}

const LONGEST_DIGEST = 128;

/** Is the run of digits part of a hexadecimal word that has the length of a digest? */
function isInDigest(text: string, from: number, to: number): boolean {
  let start = from;
  let end = to;
  while (from - start <= LONGEST_DIGEST && isHexAt(text, start - 1)) start--;
  while (end - to <= LONGEST_DIGEST && isHexAt(text, end)) end++;
  if (isWord(unitAt(text, start - 1)) || isWord(unitAt(text, end))) return false;
  return (start < from || end > to) && hashKind(end - start) !== undefined;
}

const isHexAt = (text: string, at: number): boolean => (flagsOf(unitAt(text, at)) & HEX) !== 0;
const isLetterAt = (text: string, at: number): boolean => {
  const unit = unitAt(text, at);
  return isWord(unit) && !isDigit(unit);
};

const WIDEST_GAP = 2;

/** The window with one more group; it begins anew where more than a separator comes between. */
function slid(text: string, window: Group[], start: number, end: number): Group[] {
  const last = window.at(-1);
  if (last === undefined || !isGap(text, last.end, start)) return [{ start, end, separator: '' }];
  if (window.length === MOST_DIGITS) window.shift();
  window.push({ start, end, separator: text.slice(last.end, start) });
  return window;
}

function isGap(text: string, from: number, to: number): boolean {
  if (to - from > WIDEST_GAP) return false;
  for (let at = from; at < to; at++) {
    const unit = unitAt(text, at);
    const joiner = unit === 0x2d || unit === 0x2e || unit === 0x5f || unit === 0x2f;
    const blank = unit === 0x20 || unit === 0xa0 || unit === 0x09 || unit === 0x202f;
    if (!joiner && !blank && !(unit >= 0x2010 && unit <= 0x2013)) return false;
  }
  return true;
}

/**
 * The longest run of whole groups, ending with the last one, that is a card number. Luhn runs from the
 * right, so one walk back tries every length.
 */
function cardEndingHere(text: string, groups: readonly Group[]): CardSpan | undefined {
  let found: CardSpan | undefined;
  let count = 0;
  let sum = 0;
  let shape = FREE;
  for (let n = groups.length - 1; n >= 0; n--) {
    const { start, end } = groups[n]!;
    shape &= shapeWith(groups, n);
    if (count + end - start > MOST_DIGITS || shape === 0) break;
    for (let at = end - 1; at >= start; at--) sum += luhnPart(unitAt(text, at) - 48, count++);
    if (count < FEWEST_DIGITS || sum % 10 !== 0) continue;
    const span = spanOf(text, groups.slice(n));
    if (hasIssuer(span.digits)) found = span;
  }
  return found;
}

/** Groups of four, or some of them run together: 4-4-4-4, 8-8, 4-8-4; any separators. */
const FOURS = 1;
/** Groups all alike behind the same separator: 1-1-1…, 5-5-5-1. */
const ALIKE = 2;
/** 4-6-5 and 4-6-4. */
const CHARGE_CARD = 4;
const FREE = FOURS | ALIKE | CHARGE_CARD;

/**
 * The shapes that the groups from `n` on can still have. Addresses, dates and phones in a row have
 * none of them.
 */
function shapeWith(groups: readonly Group[], n: number): number {
  const last = groups.length - 1;
  if (n === last) return FREE;
  const size = sizeOf(groups[n]!);
  const lastSize = sizeOf(groups[last]!);
  let shape = size % 4 === 0 ? FOURS : 0;
  const alike = size === sizeOf(groups[last - 1]!) && lastSize <= size;
  if (alike && groups[n + 1]!.separator === groups[last]!.separator) shape |= ALIKE;
  const wanted = last - n === 1 ? 6 : last - n === 2 ? 4 : 0;
  return size === wanted && (lastSize === 5 || lastSize === 4) ? shape | CHARGE_CARD : shape;
}

const sizeOf = ({ start, end }: Group): number => end - start;

function spanOf(text: string, groups: readonly Group[]): CardSpan {
  const digits = groups.map(({ start, end }) => text.slice(start, end)).join('');
  return { start: groups[0]!.start, end: groups.at(-1)!.end, digits };
}

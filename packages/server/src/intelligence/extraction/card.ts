import { flagsOf, HEX, isDigit, isWord } from './characters.ts';
import { hashKind } from './hash.ts';
import { ibanAt } from './iban.ts';

/** A run of digits `[start, end)`. */
type Group = { start: number; end: number };

/** Where a card number stands, in offsets of the text that was searched. */
export type CardSpan = { start: number; end: number; digits: string };

const FEWEST_DIGITS = 13;
const MOST_DIGITS = 19;

/**
 * Finds payment card numbers: 13 to 19 digits, in one run or in even groups, that pass Luhn
 * (ISO/IEC 7812-1 annex B) and begin as an issuer's do. IBANs and digests are left alone.
 * A window of the last groups slides over the text, so the work is linear.
 */
export function cardsIn(text: string): CardSpan[] {
  const found: CardSpan[] = [];
  let window: Group[] = [];
  let skipTo = 0;
  for (let at = 0; at < text.length; at++) {
    if (!isDigit(text.charCodeAt(at)) || at < skipTo) continue;
    const group = groupAt(text, at);
    skipTo = group.end;
    const protectedEnd = protectedBy(text, group);
    if (protectedEnd !== undefined) {
      window = [];
      skipTo = Math.max(skipTo, protectedEnd);
      continue;
    }
    window = joins(text, window, group) ? [...window.slice(1 - MOST_DIGITS), group] : [group];
    const card = cardEndingHere(text, window);
    if (card === undefined) continue;
    found.push(card);
    window = [];
  }
  return found;
}

function groupAt(text: string, start: number): Group {
  let end = start;
  while (isDigit(text.charCodeAt(end))) end++;
  return { start, end };
}

/** End of an IBAN or a digest that holds the group; its digits are no card number. */
function protectedBy(text: string, group: Group): number | undefined {
  if (!isWord(text.charCodeAt(group.start - 1)) && !isWord(text.charCodeAt(group.end))) {
    return undefined;
  }
  const letters = isLetterAt(text, group.start - 1) && isLetterAt(text, group.start - 2);
  if (letters && !isWord(text.charCodeAt(group.start - 3))) {
    const iban = ibanAt(text, group.start - 2);
    if (iban !== undefined) return iban.end;
  }
  return group.end - group.start < FEWEST_DIGITS ? undefined : digestEnd(text, group);
}

const LONGEST_DIGEST = 128;

function digestEnd(text: string, group: Group): number | undefined {
  let { start, end } = group;
  while (group.start - start <= LONGEST_DIGEST && isHexAt(text, start - 1)) start--;
  while (end - group.end <= LONGEST_DIGEST && isHexAt(text, end)) end++;
  if (isWord(text.charCodeAt(start - 1)) || isWord(text.charCodeAt(end))) return undefined;
  return hashKind(end - start) === undefined ? undefined : end;
}

const isHexAt = (text: string, at: number): boolean => (flagsOf(text.charCodeAt(at)) & HEX) !== 0;
const isLetterAt = (text: string, at: number): boolean => {
  const unit = text.charCodeAt(at);
  return isWord(unit) && !isDigit(unit);
};

/** True when the group goes on where the window ended, with the same separator as before. */
function joins(text: string, window: readonly Group[], group: Group): boolean {
  const last = window.at(-1);
  if (last === undefined || !isGap(text, last.end, group.start)) return false;
  const before = window.at(-2);
  return (
    before === undefined || text.slice(before.end, last.start) === text.slice(last.end, group.start)
  );
}

const WIDEST_GAP = 2;

function isGap(text: string, from: number, to: number): boolean {
  if (to - from > WIDEST_GAP) return false;
  for (let at = from; at < to; at++) {
    const unit = text.charCodeAt(at);
    const joiner = unit === 0x2d || unit === 0x2e || unit === 0x5f || unit === 0x2f;
    const blank = unit === 0x20 || unit === 0xa0 || unit === 0x09 || unit === 0x202f;
    if (!joiner && !blank && !(unit >= 0x2010 && unit <= 0x2013)) return false;
  }
  return true;
}

/** The longest run of whole groups, ending with the last one, that is a card number. */
function cardEndingHere(text: string, window: readonly Group[]): CardSpan | undefined {
  let found: CardSpan | undefined;
  let digits = '';
  for (let n = window.length - 1; n >= 0; n--) {
    const group = window[n]!;
    if (digits.length + group.end - group.start > MOST_DIGITS) break;
    digits = text.slice(group.start, group.end) + digits;
    if (digits.length < FEWEST_DIGITS || !hasEvenGroups(window.slice(n))) continue;
    if (isCardNumber(digits)) {
      found = { start: group.start, end: window.at(-1)!.end, digits };
    }
  }
  return found;
}

/** 4-4-4-4, 8-8, 1-1-1…: all groups alike, the last may be shorter; or 4-6-5 and 4-6-4. */
function hasEvenGroups(groups: readonly Group[]): boolean {
  const sizes = groups.map(({ start, end }) => end - start);
  if (sizes.length === 3 && sizes[0] === 4 && sizes[1] === 6) return sizes[2]! <= 5;
  const last = sizes.pop()!;
  const size = sizes[0] ?? last;
  return last <= size && sizes.every((other) => other === size);
}

/** Card number by issuer range and length (ISO/IEC 7812), and by check digit. */
export function isCardNumber(digits: string): boolean {
  return hasIssuer(digits) && passesLuhn(digits);
}

/** Leading digits of the payment networks, with the lengths that each of them issues. */
function hasIssuer(digits: string): boolean {
  const { length } = digits;
  const two = Number(digits.slice(0, 2));
  switch (digits[0]) {
    case '1':
      return length === 15;
    case '2':
      return length === 15 || length >= 16;
    case '3':
      return two === 34 || two === 37 ? length === 15 : length >= 14;
    case '4':
      return length === 13 || length === 16 || length >= 18;
    case '5':
    case '6':
      return true;
    case '8':
    case '9':
      return length >= 16;
    default:
      return false;
  }
}

/** ISO/IEC 7812-1 annex B. */
export function passesLuhn(digits: string): boolean {
  let sum = 0;
  for (let n = 0; n < digits.length; n++) {
    const digit = digits.charCodeAt(digits.length - 1 - n) - 48;
    const doubled = digit * 2;
    sum += n % 2 === 0 ? digit : doubled > 9 ? doubled - 9 : doubled;
  }
  return sum % 10 === 0;
}

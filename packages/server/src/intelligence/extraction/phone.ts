import { type PhoneNumber, parsePhoneNumberFromString } from 'libphonenumber-js/max';
import { ipv4At } from './address.ts';
import { isDigit, isSpace, isWord, unitAt } from './characters.ts';
import type { Match } from './find.ts';
import { textBefore } from './name-chain.ts';

/** A run of digit groups: offsets where each group ends, and how many digits there are so far. */
type Groups = { ends: number[]; counts: number[]; dots: boolean };

/** E.164 allows 15 digits; one more shows that the run is something else. */
const MOST_DIGITS = 16;
const WIDEST_GAP = 2;

/** Reads groups of digits joined by blanks, hyphens, dots, slashes and round brackets. */
function groupsAt(text: string, at: number): Groups {
  const groups: Groups = { ends: [], counts: [], dots: false };
  let count = 0;
  let gap = 0;
  for (let here = at; count < MOST_DIGITS; here++) {
    const unit = unitAt(text, here);
    if (isDigit(unit)) {
      count++;
      gap = 0;
      if (isDigit(unitAt(text, here + 1)) && count < MOST_DIGITS) continue;
      groups.ends.push(here + 1);
      groups.counts.push(count);
      continue;
    }
    if (!isGap(unit) || ++gap > WIDEST_GAP) break;
    if (unit === 0x2e) groups.dots = true;
  }
  return groups;
}

/** Blanks but no line breaks, `-`, `.`, `/`, `(`, `)` and the dashes of typesetters. */
function isGap(unit: number): boolean {
  if (unit === 0x0a || unit === 0x0d) return false;
  if (unit === 0x2d || unit === 0x2e || unit === 0x2f || unit === 0x28 || unit === 0x29)
    return true;
  return isSpace(unit) || (unit >= 0x2010 && unit <= 0x2013);
}

const MOST_TRIES = 4;

/** `+39 055 123456`, `0039055123456`: the country is said, the longest valid reading counts. */
export function internationalPhoneAt(text: string, at: number): Match | undefined {
  const plus = unitAt(text, at) === 0x2b;
  if (plus && ipv4At(text, at + 1) !== undefined) return undefined;
  const groups = groupsAt(text, plus ? at + 1 : at);
  const last = groups.ends.length - 1;
  for (let n = last; n >= 0 && n > last - MOST_TRIES; n--) {
    const digits = groups.counts[n]! - (plus ? 0 : 2);
    if (digits < 8) return undefined;
    if (digits > 15 || isWord(unitAt(text, groups.ends[n]!))) continue;
    const written = text.slice(at, groups.ends[n]!);
    const value = validNumber(plus ? written : `+${written.slice(2)}`);
    if (value !== undefined) return { kind: 'phone', value, start: at, end: groups.ends[n]! };
  }
  return undefined;
}

const SAYS_PHONE =
  /(?:tel|tel\.|telefono|telefonico|telefonica|cell|cell\.|cellulare|mobile|fax|phone|utenza|numero|numeri|whatsapp|telegram|sms|chiamat[aoe]|chiamare|call|voip)["']?[\s:.=(n°]{1,4}(?:verde )?["'“«(]?$/;
const SAYS_OTHER =
  /(?:iva|c\.?\s?f|prot|protocollo|fattura|codice|ticket|pratica|ordine|importo|conto|euro|eur|€|\$|id|rea|matricola|polizza|n\.|nr\.?|№|#)[\s:.]{0,3}$/;

/** The bytes before, in a dump of bytes: `1F 8B 08 00`. */
const HEX_PAIRS = /(?:^|[^a-z0-9])[0-9a-f]{2} [0-9a-f]{2} $/;
/** A real number has at least as many different digits; zeros in a row are data. */
const FEWEST_DIFFERENT_DIGITS = 3;

/**
 * An Italian number without country code. Invoices, dates and VAT numbers have the same digits, so
 * either a word before says that it is a phone, or its groups are those of a phone.
 */
export function italianPhoneAt(text: string, at: number): Match | undefined {
  if (isJoined(unitAt(text, at - 1))) return undefined;
  const groups = groupsAt(text, at);
  const before = textBefore(text, at, 24);
  const said = SAYS_PHONE.test(before);
  if (!said && (SAYS_OTHER.test(before) || HEX_PAIRS.test(before))) return undefined;
  for (let n = groups.ends.length - 1; n >= 0; n--) {
    const end = groups.ends[n]!;
    if (groups.counts[n]! > 11 || isWord(unitAt(text, end)) || isAmount(text, end)) continue;
    if (!said && !looksLikePhone(text, at, groups, n)) continue;
    const value = validNumber(text.slice(at, end));
    if (value !== undefined) return { kind: 'phone', value, start: at, end };
  }
  return undefined;
}

/** A digit after these belongs to a longer number, a path or a code. */
const isJoined = (unit: number): boolean =>
  unit === 0x2e ||
  unit === 0x2c ||
  unit === 0x2d ||
  unit === 0x5f ||
  unit === 0x2f ||
  unit === 0x23 ||
  unit === 0x3d ||
  unit === 0x26 ||
  unit === 0x24 ||
  unit === 0x20ac;

/** `3.200.000,50`, `320 000 0000 €`, `3201234567.doc`: decimals, a currency or a file ending. */
function isAmount(text: string, end: number): boolean {
  const next = unitAt(text, end);
  if ((next === 0x2c || next === 0x2e) && isWord(unitAt(text, end + 1))) return true;
  const after = text
    .slice(end, end + 5)
    .trimStart()
    .toLowerCase();
  return after.startsWith('€') || after.startsWith('eur') || after.startsWith('%');
}

function differentDigits(text: string, start: number, end: number): number {
  const digits = [...text.slice(start, end)].filter((digit) => isDigit(digit.charCodeAt(0)));
  return new Set(digits).size;
}

/** Sizes of groups: mobiles 3xx + 7, landlines with an area code apart, toll-free 800 + 6. */
function looksLikePhone(text: string, at: number, groups: Groups, n: number): boolean {
  const first = groups.counts[0]!;
  const count = groups.counts[n]!;
  if (differentDigits(text, at, groups.ends[n]!) < FEWEST_DIFFERENT_DIGITS) return false;
  const lead = unitAt(text, at);
  if (lead === 0x33) return count === 10 && (n === 0 || first === 3);
  if (n === 0) return false;
  if (lead === 0x38) return count === 9 && first === 3 && !groups.dots;
  if (lead !== 0x30 || first < 2 || first > 4 || count < 8) return false;
  return !isDate(text, groups, n) && !hasLoneDigit(groups, n);
}

/** No Italian writes a landline with a digit by itself. */
const hasLoneDigit = ({ counts }: Groups, n: number): boolean =>
  counts.some((count, m) => m > 0 && m <= n && count - counts[m - 1]! === 1);

/** `03/04/2024`, `03-04-24`, `010.09.2020`: three groups, the last one a year. */
function isDate(text: string, { counts, ends }: Groups, n: number): boolean {
  if (n !== 2) return false;
  const short = counts[1]! - counts[0]! === 2;
  if (short && counts[0] === 2 && counts[2] === 6) return true;
  const century = text.slice(ends[2]! - 4, ends[2]! - 2);
  return short && counts[2]! - counts[1]! === 4 && (century === '19' || century === '20');
}

/** E.164 form of a number that exists in its country's plan (Italy where none is said). */
export function validNumber(written: string): string | undefined {
  const number: PhoneNumber | undefined = parsePhoneNumberFromString(written, {
    defaultCountry: 'IT',
    extract: false,
  });
  return number?.isValid() ? number.number : undefined;
}

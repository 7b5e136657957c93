import type { CardSpan } from './card.ts';
import { DIGIT, flagsOf, HEX, isDigit, JOIN, unitAt, WORD } from './characters.ts';
import type { Match } from './find.ts';
import { mailAddressAt } from './mail-address.ts';
import type { RefangedText } from './refanged-text.ts';
import { scanChain, scanIpv4, scanIpv6, scanUrl } from './scan-hosts.ts';
import { keep, type ScanState, scanState } from './scan-state.ts';
import { scanPlus, scanWord, type Word } from './scan-words.ts';

const AT = 0x40;
const COLON = 0x3a;
const PLUS = 0x2b;

/**
 * One pass over a refanged text. Every step either goes on to the next character or skips what a
 * scanner has read; scanners look ahead a bounded distance, or up to an offset that only grows.
 */
export function scan(view: RefangedText, cards: readonly CardSpan[]): Match[] {
  const state = scanState(view, cards);
  const { text } = view;
  let at = 0;
  while (at < text.length) {
    const unit = unitAt(text, at);
    if ((flagsOf(unit) & WORD) !== 0) at = afterWord(state, at);
    else if (unit === AT || unit === COLON || unit === PLUS) at = afterMark(state, at, unit);
    else at++;
  }
  return state.matches;
}

/** `@`, `+` and `:` can begin or join an observable. */
function afterMark(state: ScanState, at: number, unit: number): number {
  if (unit === AT) {
    const mail = mailAddressAt(state.text, at, state.floor);
    return mail === undefined ? at + 1 : keep(state, mail);
  }
  const next = unitAt(state.text, at + 1);
  if (unit === PLUS && isDigit(next)) return scanPlus(state, at) ?? at + 1;
  if (unit === COLON && next === COLON) return scanIpv6(state, at) ?? at + 1;
  return at + 1;
}

function afterWord(state: ScanState, start: number): number {
  const { text } = state;
  let all = WORD | HEX;
  let any = 0;
  let end = start;
  for (;;) {
    const flags = flagsOf(unitAt(text, end));
    if ((flags & WORD) === 0) break;
    all &= flags;
    any |= flags;
    end++;
  }
  const next = unitAt(text, end);
  const joined = next === COLON || (flagsOf(next) & JOIN) !== 0;
  // Most words of a sentence end here: nothing but digits makes a word an observable by itself.
  if (!joined && (any & DIGIT) === 0 && !announces(text, start, end)) return end;
  const allHex = (all & HEX) !== 0;
  return lookAt(state, { start, end, allHex, allDigits: (all & DIGIT) !== 0 }, next);
}

/** `CVE`, `AS` and `ASN`, whose digits may stand apart. */
function announces(text: string, start: number, end: number): boolean {
  if (end - start > 3) return false;
  const first = unitAt(text, start);
  return first === 0x41 || first === 0x43 || first === 0x63;
}

function lookAt(state: ScanState, word: Word, next: number): number {
  if (next === COLON) {
    const colon = afterColonWord(state, word);
    if (colon !== undefined) return colon;
  }
  if (word.start >= state.chainDone && (flagsOf(next) & JOIN) !== 0) {
    const host = scanChain(state, word.start);
    if (host !== undefined) return host;
  }
  if (next === 0x2e && word.allDigits) {
    const address = scanIpv4(state, word.start);
    if (address !== undefined) return address;
  }
  return scanWord(state, word) ?? word.end;
}

/** A word before a colon: a scheme, or the first group of an IPv6 address. */
function afterColonWord(state: ScanState, { start, end, allHex }: Word): number | undefined {
  const { text } = state;
  if (unitAt(text, end + 1) === 0x2f && unitAt(text, end + 2) === 0x2f) {
    return scanUrl(state, start, end);
  }
  return allHex && end - start <= 4 ? scanIpv6(state, start) : undefined;
}

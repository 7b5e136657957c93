import type { CardSpan } from './card.ts';
import { flagsOf, HEX, isDigit, JOIN, LETTER, WORD } from './characters.ts';
import type { Match } from './find.ts';
import { mailAddressAt } from './mail-address.ts';
import type { RefangedText } from './refanged-text.ts';
import { scanChain, scanIpv4, scanIpv6, scanUrl } from './scan-hosts.ts';
import { keep, type ScanState, scanState } from './scan-state.ts';
import { scanPlus, scanWord, type Word } from './scan-words.ts';

/**
 * One pass over a refanged text. Every step either goes on to the next character or skips what a
 * scanner has read; scanners look ahead a bounded distance, or up to an offset that only grows.
 */
export function scan(view: RefangedText, cards: readonly CardSpan[]): Match[] {
  const state = scanState(view, cards);
  const { text } = view;
  let at = 0;
  while (at < text.length) {
    const unit = text.charCodeAt(at);
    at = (flagsOf(unit) & WORD) !== 0 ? afterWord(state, at) : afterMark(state, at, unit);
  }
  return state.matches;
}

/** `@`, `+` and `:` can begin or join an observable; all else is passed over. */
function afterMark(state: ScanState, at: number, unit: number): number {
  if (unit === 0x40) {
    const mail = mailAddressAt(state.text, at, state.floor);
    return mail === undefined ? at + 1 : keep(state, mail);
  }
  const next = state.text.charCodeAt(at + 1);
  if (unit === 0x2b && isDigit(next)) return scanPlus(state, at) ?? at + 1;
  if (unit === 0x3a && next === 0x3a) return scanIpv6(state, at) ?? at + 1;
  return at + 1;
}

function afterWord(state: ScanState, start: number): number {
  const { text } = state;
  const word = wordAt(text, start);
  const next = text.charCodeAt(word.end);
  if (next === 0x3a) {
    const colon = afterColonWord(state, word);
    if (colon !== undefined) return colon;
  }
  if (start >= state.chainDone && (flagsOf(next) & JOIN) !== 0) {
    const host = scanChain(state, start);
    if (host !== undefined) return host;
  }
  if (next === 0x2e && word.allDigits) {
    const address = scanIpv4(state, start);
    if (address !== undefined) return address;
  }
  return scanWord(state, word) ?? word.end;
}

/** A word before a colon: a scheme, or the first group of an IPv6 address. */
function afterColonWord(state: ScanState, { start, end, allHex }: Word): number | undefined {
  const { text } = state;
  if (text.charCodeAt(end + 1) === 0x2f && text.charCodeAt(end + 2) === 0x2f) {
    return scanUrl(state, start, end);
  }
  return allHex && end - start <= 4 ? scanIpv6(state, start) : undefined;
}

function wordAt(text: string, start: number): Word {
  let all = HEX | LETTER | WORD;
  let end = start;
  for (;;) {
    const flags = flagsOf(text.charCodeAt(end));
    if ((flags & WORD) === 0) break;
    all &= flags;
    end++;
  }
  return { start, end, allHex: (all & HEX) !== 0, allDigits: (all & 1) !== 0 };
}

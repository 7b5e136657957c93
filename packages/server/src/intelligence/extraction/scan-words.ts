import { isDigit, isWord, unitAt } from './characters.ts';
import { hashAt } from './hash.ts';
import { ibanAt } from './iban.ts';
import { asnAt, attackAt, cveAt } from './numbered-name.ts';
import { internationalPhoneAt, italianPhoneAt } from './phone.ts';
import { keep, type ScanState } from './scan-state.ts';

/** A single word, and what its characters are. */
export type Word = { start: number; end: number; allHex: boolean; allDigits: boolean };

/** Observables that are known by the shape of a word: digests, CVE, ATT&CK, ASN, IBAN, phones. */
export function scanWord(state: ScanState, word: Word): number | undefined {
  const { text } = state;
  const length = word.end - word.start;
  if (word.allDigits) return scanNumber(state, word);
  if (word.allHex && length >= 32) {
    const hash = hashAt(text, word.start, word.end);
    if (hash !== undefined) return keep(state, hash);
  }
  const match = numberedName(text, word) ?? iban(text, word);
  return match === undefined ? undefined : keep(state, match);
}

function numberedName(text: string, { start, end }: Word) {
  const first = unitAt(text, start);
  const second = unitAt(text, start + 1);
  if (first === 0x54 && (isDigit(second) || second === 0x41)) return attackAt(text, start);
  if (first === 0x41 && second === 0x53) return asn(text, start, end);
  if ((first | 0x20) !== 0x63 || end - start !== 3 || (second | 0x20) !== 0x76) return undefined;
  return (unitAt(text, start + 2) | 0x20) === 0x65 ? cveAt(text, start) : undefined;
}

/** `AS`, `ASN`, or one of them with the digits behind. */
function asn(text: string, start: number, end: number) {
  const third = unitAt(text, start + 2);
  const digits = third === 0x4e || third === 0x6e ? start + 3 : start + 2;
  return digits <= end && (digits === end || isDigit(unitAt(text, digits)))
    ? asnAt(text, start, end)
    : undefined;
}

/** Two letters and two check digits begin every IBAN. */
function iban(text: string, { start, end }: Word) {
  if (end - start < 4) return undefined;
  const checked = isDigit(unitAt(text, start + 2)) && isDigit(unitAt(text, start + 3));
  const country = !isDigit(unitAt(text, start)) && !isDigit(unitAt(text, start + 1));
  return checked && country ? ibanAt(text, start) : undefined;
}

const LONGEST_PHONE_WORD = 15;

function scanNumber(state: ScanState, { start, end }: Word): number | undefined {
  const { text } = state;
  const lead = unitAt(text, start);
  if (end - start > LONGEST_PHONE_WORD || end - start < 2 || isInCard(state, start))
    return undefined;
  if (lead === 0x30 && unitAt(text, start + 1) === 0x30) {
    const abroad = isWord(unitAt(text, start - 1)) ? undefined : internationalPhoneAt(text, start);
    if (abroad !== undefined) return keep(state, abroad);
  }
  if (lead !== 0x30 && lead !== 0x33 && lead !== 0x38) return undefined;
  const phone = italianPhoneAt(text, start);
  return phone === undefined ? undefined : keep(state, phone);
}

/** `+` before a digit. */
export function scanPlus(state: ScanState, at: number): number | undefined {
  if (isWord(unitAt(state.text, at - 1)) || isInCard(state, at + 1)) return undefined;
  const phone = internationalPhoneAt(state.text, at);
  return phone === undefined ? undefined : keep(state, phone);
}

/** Digits of a payment card are nothing else. Cards are in order, so the pointer only moves on. */
function isInCard(state: ScanState, at: number): boolean {
  while (state.nextCard < state.cards.length && state.cards[state.nextCard]!.end <= at) {
    state.nextCard++;
  }
  const card = state.cards[state.nextCard];
  return card !== undefined && card.start <= at;
}

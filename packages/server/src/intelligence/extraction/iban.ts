import { getCountrySpecifications, isValidIBAN } from 'ibantools';
import { isSpace, isWord, unitAt } from './characters.ts';
import type { Match } from './find.ts';

/** Length of the account number by country (ISO 13616 registry, as `ibantools` carries it). */
const LENGTHS = new Map<string, number>();
for (const [country, { chars }] of Object.entries(getCountrySpecifications())) {
  if (chars !== null) LENGTHS.set(country, chars);
}

/** A line break and its indentation may stand between two groups, no more. */
const WIDEST_GAP = 3;

/**
 * Reads an IBAN that begins at `start`: two letters, two check digits, then as many letters and
 * digits as the country has, in groups or not, in any case; it must pass mod 97 (ISO 7064).
 */
export function ibanAt(text: string, start: number): Match | undefined {
  const length = LENGTHS.get(text.slice(start, start + 2).toUpperCase());
  if (length === undefined) return undefined;
  let value = '';
  let at = start;
  let gap = 0;
  while (value.length < length) {
    const unit = unitAt(text, at);
    if (unit < 128 && isWord(unit)) {
      value += text[at]!;
      gap = 0;
    } else if (!isGap(unit) || ++gap > WIDEST_GAP) {
      return undefined;
    }
    at++;
  }
  value = value.toUpperCase();
  if (isWord(unitAt(text, at)) || !isValidIBAN(value)) return undefined;
  return { kind: 'iban', value, start, end: at };
}

const isGap = (unit: number): boolean => isSpace(unit) || unit === 0x2d || unit === 0x2e;

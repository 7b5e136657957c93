import { isDigit, isSpace, isWord, unitAt } from './characters.ts';
import type { Match } from './find.ts';

/** Reads the digits at `at`: how many there are, and their end. */
function digitsEnd(text: string, at: number, most: number): number {
  let end = at;
  while (end - at <= most && isDigit(unitAt(text, end))) end++;
  return end;
}

const isDash = (unit: number): boolean =>
  unit === 0x2d || unit === 0x5f || (unit >= 0x2010 && unit <= 0x2015) || unit === 0x2212;

/**
 * `CVE-2021-44228` at `start`; the dash may be any dash, an underscore or a space.
 * Year from 1999, four digits or more after it (CVE JSON 5, `cveId`).
 */
export function cveAt(text: string, start: number): Match | undefined {
  const separator = (unit: number) => isDash(unit) || unit === 0x20 || unit === 0xa0;
  const year = start + 4;
  if (!separator(unitAt(text, start + 3))) return undefined;
  const dash = digitsEnd(text, year, 4);
  if (dash - year !== 4 || !isDash(unitAt(text, dash))) return undefined;
  const end = digitsEnd(text, dash + 1, 19);
  const digits = end - dash - 1;
  if (digits < 4 || digits > 19 || isWord(unitAt(text, end))) return undefined;
  const written = text.slice(year, dash);
  if (written < '1999' || written > '2099') return undefined;
  return { kind: 'cve', value: `CVE-${written}-${text.slice(dash + 1, end)}`, start, end };
}

/**
 * An ATT&CK id at `start`: techniques T1001 to T1699 and, for ICS, T0800 to T0899, with their
 * sub-technique; tactics TA0001 to TA0111.
 */
export function attackAt(text: string, start: number): Match | undefined {
  const tactic = (unitAt(text, start + 1) | 0x20) === 0x61;
  const from = start + (tactic ? 2 : 1);
  let end = digitsEnd(text, from, 4);
  if (end - from !== 4 || isWord(unitAt(text, end))) return undefined;
  const number = Number(text.slice(from, end));
  if (tactic) {
    if (number < 1 || number > 111) return undefined;
    return { kind: 'attack', value: `TA${text.slice(from, end)}`, start, end };
  }
  if (!(number > 1000 && number < 1700) && !(number >= 800 && number < 900)) return undefined;
  const sub = digitsEnd(text, end + 1, 3);
  const dot = unitAt(text, end) === 0x2e || unitAt(text, end) === 0x2f;
  const hasSub = dot && sub - end === 4 && !isWord(unitAt(text, sub));
  const value = `T${text.slice(from, end)}${hasSub ? `.${text.slice(end + 1, sub)}` : ''}`;
  if (hasSub) end = sub;
  return { kind: 'attack', value, start, end };
}

const LARGEST_ASN = 4_294_967_295;
/** IBM's AS/400, often written in one word. */
const NOT_NETWORKS = new Set([400]);

/**
 * An autonomous system at `start`: `AS15169`, `AS 15169`, `ASN15169`, `ASN: 15169`.
 * Short numbers stand apart from their N: AS2 and AS4 are protocols of file exchange, ASN1 is a notation.
 */
export function asnAt(text: string, start: number, wordStop: number): Match | undefined {
  const named = (unitAt(text, start + 2) | 0x20) === 0x6e;
  let at = start + (named ? 3 : 2);
  const apart = at === wordStop;
  if (apart && named && unitAt(text, at) === 0x3a) at++;
  if (apart && isSpace(unitAt(text, at))) at++;
  const end = digitsEnd(text, at, 10);
  if (end === at || isWord(unitAt(text, end)) || unitAt(text, at) === 48) return undefined;
  const number = Number(text.slice(at, end));
  const least = named ? (apart ? 1 : 10) : apart ? 1000 : 100;
  if (number < least || number > LARGEST_ASN) return undefined;
  if (!named && NOT_NETWORKS.has(number)) return undefined;
  return { kind: 'asn', value: `AS${number}`, start, end };
}

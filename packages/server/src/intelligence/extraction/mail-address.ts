import { flagsOf, isWord, LOCAL, unitAt } from './characters.ts';
import { domainName } from './domain-name.ts';
import type { Match } from './find.ts';
import { chainAt } from './name-chain.ts';

/** RFC 5321 section 4.5.3.1.1. */
const LONGEST_LOCAL = 64;

/**
 * Reads the mail address around the `@` at `at`, looking back no further than `floor`.
 * The value is lower case as a whole: no provider in use tells `Mario` from `mario`.
 */
export function mailAddressAt(text: string, at: number, floor: number): Match | undefined {
  if (!isWord(unitAt(text, at + 1))) return undefined;
  let start = at;
  const lowest = Math.max(floor, at - LONGEST_LOCAL);
  while (start > lowest && isLocal(unitAt(text, start - 1))) start--;
  if (at - start === LONGEST_LOCAL && start > floor && isLocal(unitAt(text, start - 1))) {
    return undefined;
  }
  while (start < at && !isLocalStart(unitAt(text, start))) start++;
  if (start === at || unitAt(text, at - 1) === 0x2e) return undefined;
  const chain = chainAt(text, at + 1);
  if (chain.dots === 0) return undefined;
  const domain = domainName(text.slice(at + 1, chain.end));
  if (domain === undefined) return undefined;
  const value = `${text.slice(start, at).toLowerCase()}@${domain.name}`;
  return { kind: 'email', value, start, end: chain.end };
}

/** Letters outside ASCII are not taken: in text they are the end of the sentence before. */
const isLocal = (unit: number): boolean => unit < 128 && (flagsOf(unit) & LOCAL) !== 0;
const isLocalStart = (unit: number): boolean => isWord(unit) || unit === 0x5f || unit === 0x2b;

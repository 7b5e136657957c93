import { unitAt } from './characters.ts';
import type { Match, ObservableKind } from './find.ts';

/** Digests are told apart by their length in hexadecimal digits. */
export function hashKind(digits: number): ObservableKind | undefined {
  if (digits === 32) return 'md5';
  if (digits === 40) return 'sha1';
  if (digits === 64) return 'sha256';
  return digits === 128 ? 'sha512' : undefined;
}

/** A digest of random bytes never has so few different digits; padding and placeholders do. */
const FEWEST_DIFFERENT_DIGITS = 6;

/** Reads the hexadecimal run `[start, end)` as a digest. A run of decimal digits is a number. */
export function hashAt(text: string, start: number, end: number): Match | undefined {
  const kind = hashKind(end - start);
  if (kind === undefined) return undefined;
  let seen = 0;
  for (let at = start; at < end; at++) {
    const unit = unitAt(text, at);
    seen |= 1 << (unit < 58 ? unit - 48 : (unit | 0x20) - 87);
  }
  const lettered = seen > 0x3ff;
  if (!lettered || bitCount(seen) < FEWEST_DIFFERENT_DIGITS) return undefined;
  return { kind, value: text.slice(start, end).toLowerCase(), start, end };
}

function bitCount(bits: number): number {
  let count = 0;
  for (let left = bits; left !== 0; left &= left - 1) count++;
  return count;
}

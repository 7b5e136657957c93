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
  const value = text.slice(start, end).toLowerCase();
  const digits = new Set(value);
  const lettered = [...digits].some((digit) => digit >= 'a');
  return lettered && digits.size >= FEWEST_DIFFERENT_DIGITS
    ? { kind, value, start, end }
    : undefined;
}

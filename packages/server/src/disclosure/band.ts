import type { Band } from '@staffetta/contract';

/**
 * A count of organisations as others may learn it (promise 6): nothing below k, then k–5, 6–10, more. No band
 * holds a single number, so that none tells the count itself; where k is large, the first bands fall away.
 */
export function bandOf(count: number, k: number): Band {
  if (count < k) return {};
  if (k < 5 && count <= 5) return { from: k, to: 5 };
  if (k < 10 && count <= 10) return { from: k < 5 ? 6 : k, to: 10 };
  return { from: k < 10 ? 11 : k };
}

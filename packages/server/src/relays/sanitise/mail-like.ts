import type { Span } from './identifier.ts';

const LOCAL = /[A-Za-z0-9._%+'-]/;
const HOST = /[A-Za-z0-9.-]/;
const MOST_LOCAL = 64;
const MOST_HOST = 253;

/**
 * Anything written as `somebody@somewhere` (RFC 5321 lengths), also where no public name ends so: an address
 * inside a network tells who somebody is just as well. One pass; each character is looked at no more than twice.
 */
export function mailLikeIn(text: string): Span[] {
  const found: Span[] = [];
  for (let at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) {
    let start = at;
    while (start > 0 && at - start < MOST_LOCAL && LOCAL.test(text[start - 1]!)) start -= 1;
    let end = at + 1;
    while (end < text.length && end - at <= MOST_HOST && HOST.test(text[end]!)) end += 1;
    while (end > at + 1 && !/[A-Za-z0-9]/.test(text[end - 1]!)) end -= 1;
    if (start < at && /[A-Za-z]/.test(text.slice(at + 1, end))) found.push({ start, end });
  }
  return found;
}

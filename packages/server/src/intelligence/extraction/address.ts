import { flagsOf, HEX, isDigit, unitAt } from './characters.ts';

/** An IPv4 address read at a place: its number and where it ends. */
export type Ipv4At = { number: number; end: number };

/**
 * Reads a dotted quad at `at`: four decimal parts of 0 to 255 without leading zeros (RFC 6943
 * section 3.1.1: other spellings mean different things to different programs).
 */
export function ipv4At(text: string, at: number): Ipv4At | undefined {
  let number = 0;
  let end = at;
  for (let part = 0; part < 4; part++) {
    if (part > 0 && unitAt(text, end++) !== 0x2e) return undefined;
    const from = end;
    let value = 0;
    while (end - from < 3 && isDigit(unitAt(text, end))) {
      value = value * 10 + unitAt(text, end++) - 48;
    }
    if (end === from || value > 255 || (end - from > 1 && unitAt(text, from) === 48)) {
      return undefined;
    }
    number = number * 256 + value;
  }
  return { number, end };
}

/** `a.b.c.d` of a 32-bit number. */
export function ipv4Text(number: number): string {
  return [24, 16, 8, 0].map((shift) => (number >>> shift) & 255).join('.');
}

/** The first address of the block of `bits` that holds `number`. */
export function ipv4Base(number: number, bits: number): number {
  return bits === 0 ? 0 : (number & (-1 << (32 - bits))) >>> 0;
}

/** Longest spelling of an IPv6 address (RFC 4291 section 2.2, with a dotted quad at the end). */
const LONGEST_IPV6 = 45;

/** End of the run of characters that an IPv6 address could be made of; the run may be too long. */
export function ipv6RunEnd(text: string, at: number): number {
  let end = at;
  for (;;) {
    const unit = unitAt(text, end);
    if ((flagsOf(unit) & HEX) === 0 && unit !== 0x3a && unit !== 0x2e) return end;
    end++;
  }
}

/** Reads a whole string as an IPv6 address: eight 16-bit groups, or undefined. */
export function ipv6Groups(text: string): number[] | undefined {
  if (text.length < 2 || text.length > LONGEST_IPV6) return undefined;
  const gap = text.indexOf('::');
  if (gap < 0) {
    const groups = groupsOf(text);
    return groups?.length === 8 ? groups : undefined;
  }
  const head = gap === 0 ? [] : groupsOf(text.slice(0, gap));
  const tail = gap + 2 === text.length ? [] : groupsOf(text.slice(gap + 2));
  if (head === undefined || tail === undefined || head.length + tail.length > 7) return undefined;
  return [...head, ...new Array<number>(8 - head.length - tail.length).fill(0), ...tail];
}

function groupsOf(text: string): number[] | undefined {
  const groups: number[] = [];
  const parts = text.split(':');
  for (const [n, part] of parts.entries()) {
    const quad = n === parts.length - 1 && part.includes('.') ? ipv4At(part, 0) : undefined;
    if (quad !== undefined && quad.end === part.length) {
      groups.push(quad.number >>> 16, quad.number & 0xffff);
      continue;
    }
    if (part.length === 0 || part.length > 4 || !isAllHex(part)) return undefined;
    groups.push(Number.parseInt(part, 16));
  }
  return groups;
}

function isAllHex(text: string): boolean {
  for (let n = 0; n < text.length; n++) if ((flagsOf(unitAt(text, n)) & HEX) === 0) return false;
  return true;
}

/** Text form of RFC 5952 section 4: lower case, the longest run of zero groups shortened. */
export function ipv6Text(groups: readonly number[]): string {
  let best = { start: 0, length: 1 };
  for (let start = 0; start < 8; start++) {
    let length = 0;
    while (start + length < 8 && groups[start + length] === 0) length++;
    if (length > best.length) best = { start, length };
  }
  const hex = groups.map((group) => group.toString(16));
  if (best.length < 2) return hex.join(':');
  const head = hex.slice(0, best.start).join(':');
  return `${head}::${hex.slice(best.start + best.length).join(':')}`;
}

/** The first address of the block of `bits` that holds `groups`. */
export function ipv6Base(groups: readonly number[], bits: number): number[] {
  return groups.map((group, n) => {
    const kept = Math.max(0, Math.min(16, bits - n * 16));
    return group & (0xffff << (16 - kept)) & 0xffff;
  });
}

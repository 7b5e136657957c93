/**
 * Could a payment card number begin with these two digits and have this length? The ranges of the
 * networks (ISO/IEC 7812-1); numbers that no network issues are invoices, times and counters.
 */
export function hasIssuer(first: number, second: number, length: number): boolean {
  switch (first) {
    case 1:
      return length === 15;
    case 2:
      return length >= 15;
    case 3:
      return second === 4 || second === 7 ? length === 15 : length >= 14;
    case 4:
      return length === 13 || length === 16 || length >= 18;
    case 5:
    case 6:
      return true;
    case 8:
    case 9:
      return length >= 16;
    default:
      return false;
  }
}

/** What a digit adds to the Luhn sum (ISO/IEC 7812-1 annex B), `place` counted from the right. */
export function luhnPart(digit: number, place: number): number {
  if (place % 2 === 0) return digit;
  return digit > 4 ? digit * 2 - 9 : digit * 2;
}

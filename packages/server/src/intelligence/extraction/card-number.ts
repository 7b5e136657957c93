/**
 * Could these digits be a payment card number by their issuer and length? The ranges are those of the
 * networks (ISO/IEC 7812-1); what no network issues are years in a row, invoices, times and counters.
 */
export function hasIssuer(digits: string): boolean {
  const { length } = digits;
  const four = Number(digits.slice(0, 4));
  const two = Math.floor(four / 100);
  switch (digits[0]) {
    case '1':
      return length === 15;
    case '2':
      return (four >= 2200 && four <= 2204) || (four >= 2221 && four <= 2720 && length === 16);
    case '3':
      return isThirty(two, length);
    case '4':
      return length === 13 || length === 16 || length >= 18;
    case '5':
      return two < 51 || two > 55 || length === 16;
    case '6':
      return true;
    case '8':
      return (two === 81 || two === 82) && length >= 16;
    case '9':
      return four === 9792 && length === 16;
    default:
      return false;
  }
}

/** American Express 34 and 37, JCB 35, Diners Club 30, 36, 38 and 39. */
function isThirty(two: number, length: number): boolean {
  if (two === 34 || two === 37) return length === 15;
  if (two === 35) return length >= 16;
  return (two === 30 || two === 36 || two === 38 || two === 39) && length >= 14;
}

/** What a digit adds to the Luhn sum (ISO/IEC 7812-1 annex B), `place` counted from the right. */
export function luhnPart(digit: number, place: number): number {
  if (place % 2 === 0) return digit;
  return digit > 4 ? digit * 2 - 9 : digit * 2;
}

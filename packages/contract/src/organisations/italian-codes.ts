/** Digits may be written as letters when two people would share a code (omocodia, DM 23/12/1976 art. 6). */
const FORM =
  /^[A-Z]{6}[0-9LMNPQRSTUV]{2}[ABCDEHLMPRST][0-9LMNPQRSTUV]{2}[A-Z][0-9LMNPQRSTUV]{3}[A-Z]$/;

/** Values of the characters in odd places (the first is odd), 0–9 then A–Z (DM 23/12/1976, table). */
const ODD = [1, 0, 5, 7, 9, 13, 15, 17, 19, 21];
const ODD_LETTERS = [
  1, 0, 5, 7, 9, 13, 15, 17, 19, 21, 2, 4, 18, 20, 11, 3, 6, 8, 12, 14, 16, 10, 22, 25, 24, 23,
];

/**
 * A person's codice fiscale: form and check character.
 * @param code sixteen characters in capitals
 * @see DM 23/12/1976, art. 2-7: even places count their value, odd places the table's, modulo 26
 */
export function isPersonTaxCode(code: string): boolean {
  if (!FORM.test(code)) return false;
  let sum = 0;
  for (let place = 0; place < 15; place++) {
    const unit = code.charCodeAt(place);
    const digit = unit < 58;
    const value = digit ? unit - 48 : unit - 65;
    if (place % 2 === 1) sum += value;
    else sum += digit ? ODD[value]! : ODD_LETTERS[value]!;
  }
  return code.charCodeAt(15) - 65 === sum % 26;
}

/**
 * Partita IVA, and the tax code of organisations, which has the same form: ten digits and a check digit.
 * @param digits eleven digits
 * @see DPR 633/1972 art. 35; DM 23/12/1976 art. 7 and 8: digits in even places count double, less nine when over nine
 */
export function isVatNumber(digits: string): boolean {
  if (!/^[0-9]{11}$/.test(digits) || /^0+$/.test(digits)) return false;
  let sum = 0;
  for (let place = 0; place < 11; place++) {
    const digit = digits.charCodeAt(place) - 48;
    const twice = digit * 2;
    if (place % 2 === 0) sum += digit;
    else sum += twice > 9 ? twice - 9 : twice;
  }
  return sum % 10 === 0;
}

/** A firm's codice fiscale: its eleven digits, or, of a sole trader, the person's. */
export const isTaxCode = (code: string): boolean => isVatNumber(code) || isPersonTaxCode(code);

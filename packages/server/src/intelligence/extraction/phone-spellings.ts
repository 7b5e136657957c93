import { validNumber } from './phone.ts';

/** As people join groups of digits, dashes of typesetters too; no line breaks. */
const GAP = '[^\\S\\r\\n]|[-./()\\u2010-\\u2013]';
const GAPS = `(?:${GAP}){0,3}`;

/**
 * Every place where one phone number is written, also where nothing says that it is one: without country code, in any
 * groups. For a number that is known; `extract` finds those that are not. Linear in the length of the text, which the
 * library's own search is not.
 * @param value in E.164
 */
export function spellingsOfPhone(
  text: string,
  value: string,
): { readonly start: number; readonly end: number }[] {
  const digits = /^\+(\d{5,15})$/.exec(value)?.[1];
  if (digits === undefined) return [];
  const italian = digits.startsWith('39') ? digits.slice(2) : undefined;
  const forms = [`(?:\\+|00)${GAPS}${spaced(digits)}`, ...(italian ? [spaced(italian)] : [])];
  const wanted = new RegExp(`(?<![\\p{L}\\p{N}])(?:${forms.join('|')})(?![\\p{L}\\p{N}])`, 'gu');
  return [...text.matchAll(wanted)].flatMap(({ 0: written, index: start }) => {
    const plain = written.replace(/[^\d+]/g, '').replace(/^00/, '+');
    return validNumber(plain) === value ? [{ start, end: start + written.length }] : [];
  });
}

const spaced = (digits: string): string => [...digits].join(GAPS);

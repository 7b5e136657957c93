import { extract, spellingsOfPhone } from '../intelligence/extraction/index.ts';

/** A value that has to become unreadable, and the ways it was written where it was found. */
export interface Unwanted {
  readonly kind: string;
  readonly value: string;
  readonly written: readonly string[];
}

const BLOCK = '█';
/** For a character of two UTF-16 units: as long in units, which offsets count, as in characters, which the database does. */
const WIDE_BLOCK = '🔲';
const blocks = (text: string): string =>
  Array.from(text, (character) => (character.length === 1 ? BLOCK : WIDE_BLOCK)).join('');

const blackened = (text: string, start: number, end: number): string =>
  text.slice(0, start) + blocks(text.slice(start, end)) + text.slice(end);

/**
 * Makes values unreadable in a text: every place where they are recognised, defanged or spaced as people write them, a
 * phone number also where no word says that it is one, and every place where they stand letter by letter. The length
 * stays, in UTF-16 units as in characters: offsets of what else was found still hold, and no text outgrows its bound.
 */
export function mask(text: string, unwanted: readonly Unwanted[]): string {
  const keys = new Set(unwanted.map(({ kind, value }) => `${kind} ${value}`));
  let masked = text;
  for (const { kind, value, start, end } of extract(text).finds)
    if (keys.has(`${kind} ${value}`)) masked = blackened(masked, start, end);
  for (const { kind, value } of unwanted)
    if (kind === 'phone')
      for (const { start, end } of spellingsOfPhone(masked, value))
        masked = blackened(masked, start, end);
  for (const { value, written } of unwanted)
    for (const form of [value, ...written]) if (form !== '') masked = without(masked, form);
  return masked;
}

/** Whether masking would change a text; for long ones and many values, since nothing is written anew. */
export function holdsAny(text: string, unwanted: readonly Unwanted[]): boolean {
  const keys = new Set(unwanted.map(({ kind, value }) => `${kind} ${value}`));
  const lower = text.toLowerCase();
  const stands = (form: string): boolean =>
    form !== '' &&
    (lower.length === text.length ? lower.includes(form.toLowerCase()) : text.includes(form));
  return (
    extract(text).finds.some(({ kind, value }) => keys.has(`${kind} ${value}`)) ||
    unwanted.some(
      ({ kind, value, written }) =>
        [value, ...written].some(stands) ||
        (kind === 'phone' && spellingsOfPhone(text, value).length > 0),
    )
  );
}

/** Without regard to case, letter by letter. */
function without(text: string, form: string): string {
  const wanted = form.toLowerCase();
  const lower = text.toLowerCase();
  // Where lower case has another length (İ), offsets would not hold: only what stands exactly so is found.
  const within = lower.length === text.length ? lower : text;
  const sought = lower.length === text.length ? wanted : form;
  let masked = text;
  for (let at = within.indexOf(sought); at >= 0; at = within.indexOf(sought, at + sought.length))
    masked =
      masked.slice(0, at) +
      blocks(masked.slice(at, at + form.length)) +
      masked.slice(at + form.length);
  return masked;
}

/** The same in every text inside a JSON value; names of members stay. */
export function maskInside(json: unknown, unwanted: readonly Unwanted[]): unknown {
  if (typeof json === 'string') return mask(json, unwanted);
  if (Array.isArray(json)) return json.map((one) => maskInside(one, unwanted));
  if (typeof json !== 'object' || json === null) return json;
  return Object.fromEntries(
    Object.entries(json).map(([name, value]) => [name, maskInside(value, unwanted)]),
  );
}

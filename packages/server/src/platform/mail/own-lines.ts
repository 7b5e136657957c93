import { isMobileSignature } from './mobile-signature.ts';

/** More lines than anybody writes above a quotation. */
const MOST_LINES = 2000;

/**
 * What the writer of a mail wrote above the quotation and the signature, without what a telephone adds by itself; from the
 * first line that says something, without spaces at the ends of lines.
 */
export function ownLines(text: string): string[] {
  const lines = linesOf(text);
  const end = lines.findIndex((_, at) => endsOwn(lines, at));
  const own = end < 0 ? lines : lines.slice(0, end);
  const written = own.filter((line) => !isMobileSignature(line));
  const first = written.findIndex((line) => line.trim() !== '');
  return first < 0 ? [] : written.slice(first);
}

/** The same as one text; the whole, where they wrote between quoted lines: what they mean stands in those. */
export function ownText(text: string): string {
  const lines = linesOf(text);
  return (writesBetween(lines) ? lines : ownLines(text)).join('\n').trim();
}

const linesOf = (text: string): string[] =>
  text.split('\n', MOST_LINES).map((line) => line.trimEnd());

function writesBetween(lines: readonly string[]): boolean {
  const first = lines.findIndex((line) => line.startsWith('>'));
  const from = first < 0 ? [] : lines.slice(first);
  const signed = from.indexOf('--');
  const below = signed < 0 ? from : from.slice(0, signed);
  return below.some((line) => line !== '' && !line.startsWith('>') && !isMobileSignature(line));
}

const endsOwn = (lines: readonly string[], at: number): boolean =>
  lines[at] === '--' || lines[at]!.startsWith('>') || introduces(lines, at);

/** Gmail and Thunderbird wrap the line above a quotation, where the name is long over three. */
const MOST_WRAPPED = 3;
/** “Il giorno lun 23 …”, “Il 23/11/2026 …”, “On Mon, Nov 23 …”: only such a line goes on in the next ones. */
const BEGINS = /^\s*(il|on)\b.{0,40}\d/i;
const ENDS = /(ha scritto|wrote|messaggio originale|original message)\s*[:-]*$/i;

/** “Il giorno lun 23 nov 2026, Hub ha scritto:”, as mail programs write it above what they quote. */
function introduces(lines: readonly string[], at: number): boolean {
  const most = BEGINS.test(lines[at]!) ? MOST_WRAPPED : 1;
  for (const line of lines.slice(at, at + most)) {
    if (line === '') return false;
    if (line.length < 500 && ENDS.test(line)) return true;
  }
  return false;
}

import { extract, maskCards } from '../../intelligence/extraction/index.ts';
import type { ReadMail } from './read-mail.ts';
import type { Told } from './told.ts';

/** What a mail becomes: safe to keep, within the bounds of a report, card numbers masked (promise 11). */
export interface DraftText {
  readonly title: string;
  readonly body: string;
  readonly note: string;
  /** Found in the whole message, also beyond what the body holds. */
  readonly finds: ReturnType<typeof extract>['finds'];
  readonly heldCards: boolean;
}

const LONGEST_TITLE = 200;
const LONGEST_BODY = 50_000;
const LONGEST_NOTE = 5_000;
/** Links that only the HTML part has, and that are written below the text. */
const MOST_LINKS = 100;

/** Writes what a mail says as the text of a report: of the forwarded message, not of who forwarded it. */
export function draftText({ told, note, subject }: ReadMail): DraftText {
  const whole = told.map(asText).join('\n\n――――――――――\n\n');
  const masked = { body: maskCards(keepable(whole)), note: maskCards(keepable(note)) };
  const title = maskCards(oneLine(told[0]?.subject || subject));
  return {
    title: cut(title.text, LONGEST_TITLE, '…'),
    body: cut(masked.body.text, LONGEST_BODY, '\n[…]'),
    note: cut(masked.note.text, LONGEST_NOTE, '\n[…]'),
    finds: extract(masked.body.text).finds,
    heldCards: masked.body.masked + masked.note.masked + title.masked > 0,
  };
}

function asText({ from, subject, date, text, html }: Told): string {
  const head = from === undefined ? [] : [`Da: ${from}`, `Oggetto: ${subject}`];
  if (from !== undefined && date !== undefined) head.push(`Data: ${date}`);
  const links = text && html ? linksBeside(text, html) : [];
  const below = links.length > 0 ? ['', 'Collegamenti nel messaggio:', ...links] : [];
  const body = spaced(text || html);
  return [...head, ...(head.length > 0 ? [''] : []), body, ...below].join('\n');
}

/** A lure shows one address and leads to another: what the HTML part has and the text does not. */
function linksBeside(text: string, html: string): string[] {
  const urls = (of: string) =>
    extract(of)
      .finds.filter(({ kind }) => kind === 'url')
      .map(({ value }) => value);
  const shown = new Set(urls(text));
  const hidden = new Set(urls(html).filter((url) => !shown.has(url)));
  return [...hidden].slice(0, MOST_LINKS);
}

/** What remains of a page's layout is no more than paragraphs. */
const spaced = (text: string): string =>
  text
    .replaceAll('\r\n', '\n')
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n')
    .replaceAll(/\n{3,}/g, '\n\n')
    .trim();

/** No half characters and no NUL, which PostgreSQL cannot keep. */
export const keepable = (text: string): string => text.toWellFormed().replaceAll('\0', '');

/** Control characters could end a line, marks of direction could turn it around. */
export const oneLine = (text: string): string =>
  keepable(text)
    .replaceAll(/[\p{Cc}\p{Zl}\p{Zp}\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, ' ')
    .replaceAll(/ {2,}/g, ' ')
    .trim();

/** At most so long, never through the middle of a character. */
export function cut(text: string, max: number, mark: string): string {
  if (text.length <= max) return text;
  return `${text.slice(0, max - mark.length).replace(/[\ud800-\udbff]$/, '')}${mark}`;
}

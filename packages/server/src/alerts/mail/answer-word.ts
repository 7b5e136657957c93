import type { MailAnswer } from './answer-link.ts';

/** First lines that are an answer, and nothing else on them. */
const words: Readonly<Record<MailAnswer, readonly string[]>> = {
  not_affected: [
    'NON COINVOLTI',
    'NON COINVOLTO',
    'NON COINVOLTA',
    'NON SIAMO COINVOLTI',
    'NON CI RIGUARDA',
    'NOT AFFECTED',
    'WE ARE NOT AFFECTED',
  ],
  affected: [
    'COINVOLTI',
    'COINVOLTO',
    'COINVOLTA',
    'SIAMO COINVOLTI',
    'AFFECTED',
    'WE ARE AFFECTED',
  ],
  seen: ['RICEVUTO', 'RICEVUTA', 'PRESA VISIONE', 'RECEIVED'],
  done: ['FATTO', 'FATTO QUANTO RICHIESTO', 'DONE'],
};
const answerOf = new Map(
  Object.entries(words).flatMap(([said, lines]) =>
    lines.map((line) => [line, said as MailAnswer] as const),
  ),
);

/** What a reply says in its first line, and what else its writer wrote. */
export interface AnsweringReply {
  readonly said: MailAnswer;
  /** Without what was quoted and without the signature; empty where there is nothing more. */
  readonly more: string;
}

/** More lines than anybody writes above a quotation. */
const MOST_LINES = 2000;

/**
 * The answer in a reply: its first line is one of a few words, in capitals or not. A doubt (“Coinvolti?”) is no answer.
 * Undefined: a person has to read it.
 */
export function answerInReply(text: string): AnsweringReply | undefined {
  const lines = ownLines(text);
  const said = answerOf.get(plain(lines[0] ?? ''));
  return said && { said, more: lines.slice(1).join('\n').trim() };
}

const plain = (line: string): string =>
  line
    .slice(0, 100)
    .replaceAll(/["«»“”*_]/g, '')
    .replace(/[.!,;]+\s*$/, '')
    .replaceAll(/\s+/g, ' ')
    .trim()
    .toUpperCase();

/** What stands above the quotation and the signature; from the first line that says something. */
function ownLines(text: string): string[] {
  const lines = text.split('\n', MOST_LINES).map((line) => line.trimEnd());
  const end = lines.findIndex((line) => line === '--' || line.startsWith('>') || introduces(line));
  const own = end < 0 ? lines : lines.slice(0, end);
  const first = own.findIndex((line) => line.trim() !== '');
  return first < 0 ? [] : own.slice(first);
}

/** “Il giorno lun 23 nov 2026, Hub ha scritto:”, as mail programs write it above what they quote. */
const introduces = (line: string): boolean =>
  line.length < 500 &&
  /(ha scritto|wrote|messaggio originale|original message)\s*[:-]*$/i.test(line);

import { ownLines } from '../../platform/mail/own-lines.ts';
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

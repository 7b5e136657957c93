import { plainLines } from '../plain-text.ts';
import type { Say } from '../words/say.ts';
import { tableOf } from './table.ts';

type Members = Readonly<Record<string, unknown>>;

/** An answer for people where no command has words of its own: names of the API, one value a line. */
export function answerInWords(answer: unknown, say: Say): string {
  const list = listOf(answer);
  if (list === undefined) return linesOf(answer).join('\n') || say('answer.done');
  const rows = list.items.length === 0 ? say('answer.none') : tableOf(list.items);
  return list.next === undefined ? rows : `${rows}\n${say('answer.more', { cursor: list.next })}`;
}

/** A page, or an answer whose only content is a list. */
function listOf(answer: unknown): { items: readonly Members[]; next?: string } | undefined {
  if (!isMembers(answer)) return undefined;
  const entries = Object.entries(answer).filter(([name]) => name !== 'next');
  const [[, items] = []] = entries;
  if (entries.length !== 1 || !Array.isArray(items) || !items.every(isMembers)) return undefined;
  return { items, ...(typeof answer.next === 'string' && { next: answer.next }) };
}

function linesOf(value: unknown, indent = ''): string[] {
  if (!isMembers(value)) return [];
  return Object.entries(value).flatMap(([name, member]) => {
    if (Array.isArray(member) && member.some(isMembers)) {
      return [
        `${indent}${name}:`,
        ...member.flatMap((one) => bulleted(linesOf(one, `${indent}    `))),
      ];
    }
    if (isMembers(member)) return [`${indent}${name}:`, ...linesOf(member, `${indent}  `)];
    const text = Array.isArray(member) ? member.join(', ') : String(member);
    const [first = '', ...rest] = plainLines(text);
    return [`${indent}${name}: ${first}`.trimEnd(), ...rest.map((line) => `${indent}  ${line}`)];
  });
}

function bulleted([first = '', ...rest]: readonly string[]): string[] {
  return [first.replace(/ {2}(?=\S)/, '- '), ...rest];
}

function isMembers(value: unknown): value is Members {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

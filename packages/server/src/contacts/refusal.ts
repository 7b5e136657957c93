import type { Refusal } from '@staffetta/contract';

/** RFC 3463, 3.2 and 3.3: the mailbox's own codes. */
const codes: Readonly<Record<string, Refusal>> = {
  '1.1': 'unknown',
  '1.2': 'unknown',
  '1.3': 'unknown',
  '1.6': 'unknown',
  '1.10': 'unknown',
  '2.1': 'closed',
  '2.2': 'full',
  '4.4': 'unknown',
};

/** Words that servers without such codes use. */
const words: readonly (readonly [RegExp, Refusal])[] = [
  [/quota|mailbox (?:is )?full|over ?quota/i, 'full'],
  [/disabled|suspended|inactive|deactivated/i, 'closed'],
  [/unknown|no such|not exist|not found|does ?n.t exist|invalid recipient|not a plain/i, 'unknown'],
];

/** Why a server refused a mailbox, from its own words; `other` where they say nothing that we know. */
export function refusalOf(said: string): Refusal {
  const code = /\b5\.(\d{1,3}\.\d{1,3})\b/.exec(said)?.[1];
  return (code && codes[code]) || words.find(([pattern]) => pattern.test(said))?.[1] || 'other';
}

import { plainText } from '../plain-text.ts';
import { it } from './it/index.ts';
import type { Key, Say } from './say.ts';

/** A value of one of the contract's lists in words; one that has none yet is shown as it is. */
export function sayValue(value: string | undefined, say: Say): string | undefined {
  if (value === undefined) return undefined;
  const key = `value.${value}`;
  return Object.hasOwn(it, key) ? say(key as Key) : plainText(value);
}

/** An instant of the API, in the time zone of this computer. */
export function sayInstant(instant: string | undefined, say: Say): string | undefined {
  return instant === undefined ? undefined : say('instant', { at: new Date(instant) });
}

/** What a command about this noun is about; a noun that has no words yet is shown as it is. */
export function sayNoun(noun: string, say: Say): string {
  const key = `noun.${noun}`;
  return Object.hasOwn(it, key) ? say(key as Key) : noun;
}

import type { Language } from '@staffetta/contract';
import { words as english } from './texts.en.ts';
import { words as italian, type Words } from './texts.it.ts';

export const wordsOf = (language: Language): Words => (language === 'it' ? italian : english);

/** A calendar day, written out. */
export const dayInWords = ({ locale }: Words, day: string): string =>
  new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }).format(
    new Date(`${day}T00:00:00Z`),
  );

/** The same in figures, where there is little room. */
export const instantInFigures = ({ locale }: Words, at: string): string =>
  new Intl.DateTimeFormat(locale, {
    dateStyle: 'short',
    timeStyle: 'short',
    timeZone: 'Europe/Rome',
  }).format(new Date(at));

/** An instant in Italian time. */
export const instantInWords = ({ locale }: Words, at: string): string =>
  new Intl.DateTimeFormat(locale, {
    dateStyle: 'long',
    timeStyle: 'short',
    timeZone: 'Europe/Rome',
  }).format(new Date(at));

/** Minutes in the largest unit that says them whole. */
export function durationInWords({ minutes, hours, days }: Words, count: number): string {
  if (count % 1440 === 0) return days(count / 1440);
  return count % 60 === 0 ? hours(count / 60) : minutes(count);
}

/** A list in the language, or the word for nothing. */
export const listInWords = ({ locale, none }: Words, items: readonly string[]): string =>
  items.length === 0 ? none : new Intl.ListFormat(locale).format(items);

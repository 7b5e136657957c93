import type { Language } from '@staffetta/contract';

const clockIn = (locale: string) =>
  new Intl.DateTimeFormat(locale, {
    dateStyle: 'long',
    timeStyle: 'short',
    timeZone: 'Europe/Rome',
  });

const clocks = { it: clockIn('it-IT'), en: clockIn('en-GB') } as const;

/** Italian time whatever the language: it is the time of the people who wait for the answer. */
export const inWords = (instant: string, language: Language): string =>
  clocks[language].format(new Date(instant));

import type { Language } from '@staffetta/contract';
import { composeLetter, type LetterParts } from './compose-letter.ts';
import type { Delivery } from './delivery.ts';
import type { Template } from './worker.ts';

/** The sentences of a notice in one language, from the facts it was made with. */
export type NoticeWords = (
  facts: Delivery['facts'],
) => Pick<LetterParts, 'subject' | 'before' | 'after'>;

/** A letter of our own words only: something waits, something expires. Quotes nothing. */
export const noticeLetter =
  (list: string, words: Readonly<Record<Language, NoticeWords>>): Template =>
  async (_work, { facts, language }) => ({
    list,
    letter: composeLetter({
      language,
      drill: false,
      questionLabel: '',
      ...words[language](facts),
    }),
  });

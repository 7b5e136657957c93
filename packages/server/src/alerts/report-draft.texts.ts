import type { Language } from '@staffetta/contract';

export interface AnswerFacts {
  /** Undefined: the member agreed to be counted, not named. */
  readonly name: string | undefined;
  readonly subject: string;
  readonly comment: string | undefined;
}

interface DraftTexts {
  title(facts: AnswerFacts): string;
  text(facts: AnswerFacts): string;
}

const italian: DraftTexts = {
  title: ({ subject }) => `Impresa coinvolta: ${subject}`,
  text: ({ name, subject, comment }) =>
    [
      `${name ?? 'Un’impresa'} ha risposto di essere coinvolta all’allerta «${subject}».`,
      ...(comment ? [`Nelle sue parole: ${comment}`] : []),
    ].join('\n\n'),
};

const english: DraftTexts = {
  title: ({ subject }) => `Organisation affected: ${subject}`,
  text: ({ name, subject, comment }) =>
    [
      `${name ?? 'An organisation'} answered that it is affected by the alert “${subject}”.`,
      ...(comment ? [`In its own words: ${comment}`] : []),
    ].join('\n\n'),
};

export const draftTexts: Readonly<Record<Language, DraftTexts>> = { it: italian, en: english };

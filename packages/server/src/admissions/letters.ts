import type { Language } from '@staffetta/contract';
import { composeLetter, defang, type Template } from '../deliveries/index.ts';
import { type ConfirmLinks, confirmPath } from './confirm-link.ts';
import { letterTexts } from './letters.texts.ts';

export interface LetterDeps {
  readonly links: ConfirmLinks;
  /** Where the page behind the link is. */
  readonly origin: string;
}

const LIST = 'adesioni';
const bare = (language: Language) => ({ language, drill: false, questionLabel: '' }) as const;

/** The link to confirm an address with. Holds the hub's name and no word of who asked: they may not be who reads it. */
const confirmLetter =
  ({ links, origin }: LetterDeps): Template =>
  async (_work, { facts, language }) => {
    const words = letterTexts[language].confirm;
    const url = `${origin}${confirmPath(links.token(String(facts.admission)))}`;
    return {
      list: LIST,
      letter: composeLetter({
        ...bare(language),
        subject: words.subject,
        before: words.before(String(facts.hub)),
        buttons: { lead: [words.lead], of: [{ text: words.button, url }] },
        after: words.after,
      }),
    };
  };

/** What the hub has decided, and what comes next. */
const answerLetter =
  (answer: 'approved' | 'refused'): Template =>
  async (_work, { facts, language }) => {
    const words = letterTexts[language][answer];
    const said = {
      hub: String(facts.hub),
      firm: defang(String(facts.firm)),
      reason: defang(String(facts.reason ?? '')),
    };
    return {
      list: LIST,
      letter: composeLetter({
        ...bare(language),
        subject: words.subject,
        before: words.before(said),
        after: words.after,
      }),
    };
  };

/** By the names that migrations/0210_admissions.sql writes into deliveries. */
export const admissionTemplates = (deps: LetterDeps): Readonly<Record<string, Template>> => ({
  'admission-confirm': confirmLetter(deps),
  'admission-approved': answerLetter('approved'),
  'admission-refused': answerLetter('refused'),
});

import { composeLetter } from '../compose-letter.ts';
import { letterboxAt } from '../preferences/letterbox.store.ts';
import type { PreferenceLinks } from '../preferences/preference-link.ts';
import { waysOut } from '../preferences/ways-out.ts';
import type { Template } from '../worker.ts';
import { mailsFor, newsFor } from './desk-news.store.ts';
import { newsTexts } from './texts.ts';

/** A contact without an account reads as nobody's person: what is addressed to persons stays closed. */
const NO_PERSON = 0;

/**
 * Something waits: how many of what, under which labels, as this reader may see it now; and how many mails. Nothing of
 * any text, and no name of who sent it: that somebody reported is as confidential as the report (promises 5 and 6).
 */
const newsLetter =
  (links: PreferenceLinks): Template =>
  async (unit, { orgId, personId, address, facts, language }) => {
    const reader = { orgId, personId: personId ?? NO_PERSON, orgUid: '', personUid: '' };
    const batch = String(facts.batch);
    const [counts, mails, letterbox] = await unit.run(reader, (work) =>
      Promise.all([newsFor(work, batch), mailsFor(work, batch), letterboxAt(work, address)]),
    );
    if (letterbox.off.includes('news'))
      return { nothing: 'by_choice', why: 'its readers chose so' };
    const { subject, line, mail, before, after } = newsTexts[language];
    const lines = [...counts.map(line), ...mail(mails)];
    if (lines.length === 0) return { nothing: 'ever', why: 'nothing that the recipient may see' };
    const optional = { kind: 'news', letterbox, address, language } as const;
    const way = waysOut(links, { ...optional, account: personId !== undefined });
    return {
      list: 'scrivania',
      unsubscribe: way.unsubscribe,
      letter: composeLetter({
        language,
        drill: false,
        subject: subject(counts.reduce((sum, { count }) => sum + count, 0)),
        before: [before, ...lines],
        questionLabel: '',
        after: way.line ? [...after, way.line] : after,
      }),
    };
  };

/** By the name that migrations/0053_desk_news.sql writes into deliveries. */
export const newsTemplates = (links: PreferenceLinks): Readonly<Record<string, Template>> => ({
  'desk-news': newsLetter(links),
});

import { composeLetter } from '../compose-letter.ts';
import type { Template } from '../worker.ts';
import { mailsFor, newsFor } from './desk-news.store.ts';
import { newsTexts } from './texts.ts';

/** A contact without an account reads as nobody's person: what is addressed to persons stays closed. */
const NO_PERSON = 0;

/**
 * Something waits: how many of what, under which labels, as this reader may see it now; and how many mails. Nothing of any text, and no
 * name of who sent it: that somebody reported is as confidential as the report (DESIGN 3.5, 3.6).
 */
const newsLetter: Template = async (unit, { orgId, personId = NO_PERSON, facts, language }) => {
  const reader = { orgId, personId, orgUid: '', personUid: '' };
  const [counts, mails] = await unit.run(reader, (work) =>
    Promise.all([newsFor(work, String(facts.batch)), mailsFor(work)]),
  );
  const { subject, line, mail, before, after } = newsTexts[language];
  const lines = [...counts.map(line), ...mail(mails)];
  if (lines.length === 0) return { nothing: 'ever', why: 'nothing that the recipient may see' };
  const news = counts.reduce((sum, { count }) => sum + count, 0);
  return {
    list: 'scrivania',
    letter: composeLetter({
      language,
      drill: false,
      subject: subject(news),
      before: [before, ...lines],
      questionLabel: '',
      after,
    }),
  };
};

/** By the name that migrations/0053_desk_news.sql writes into deliveries. */
export const newsTemplates: Readonly<Record<string, Template>> = { 'desk-news': newsLetter };

import type { Language } from '@staffetta/contract';
import { composeLetter, quotable, type Template, type Written } from '../../deliveries/index.ts';
import { admitOne, type ReadingActor } from '../../disclosure/index.ts';
import type { Work } from '../../platform/database/unit-of-work.ts';
import { type LetterRow, letterAbout } from './mail.store.ts';
import { english } from './texts.en.ts';
import { italian } from './texts.it.ts';
import type { MailFacts, MailKind } from './texts.ts';

const texts = { it: italian, en: english } as const;

/** A contact without an account reads as nobody's person: what is addressed to persons stays closed. */
const NO_PERSON = 0;

/** The letters of one kind about an alert, written as the recipient sees its item at this moment. */
export const alertLetter =
  (kind: MailKind): Template =>
  async (unit, { orgId, personId = NO_PERSON, alertId, language }) => {
    if (alertId === undefined) return { nothing: 'ever', why: 'no alert' };
    const addressee: ReadingActor = { orgId, personId, orgUid: '', personUid: '' };
    return unit.run(addressee, async (work) => {
      const alert = await letterAbout(work, alertId);
      // Held back at the moment, perhaps not later: the recipient is not to learn of it.
      if (!alert) return { nothing: 'now', why: 'not visible to the recipient' };
      const over = isOver(kind, alert);
      if (over) return { nothing: 'ever', why: over };
      return write(work, kind, language, alert);
    });
  };

/** Why this mail has nothing to say any more. */
function isOver(kind: MailKind, alert: LetterRow): string | undefined {
  if (kind !== 'recall' && alert.ending) return 'the item has ended';
  if (kind === 'chase' && alert.answer) return 'answered in the meantime';
  return undefined;
}

async function write(
  work: Work<ReadingActor>,
  kind: MailKind,
  language: Language,
  alert: LetterRow,
): Promise<Written> {
  const words = texts[language];
  const quote = kind === 'recall' ? undefined : await quoteOf(work, alert);
  const facts: MailFacts = {
    sender: alert.sender,
    recipient: alert.recipient,
    urgency: alert.urgency,
    due: alert.due_at ? inWords(alert.due_at, language) : undefined,
    sentAt: inWords(alert.sent_at, language),
    quoted: quote !== undefined,
  };
  return {
    list: 'allerte',
    letter: composeLetter({
      language,
      tlp: alert.tlp,
      drill: alert.drill,
      subject: words.subject(kind, facts),
      before: words.before(kind, facts),
      quote,
      questionLabel: words.question,
      after: words.after(kind, facts),
    }),
  };
}

/** The text, where it came along at all: disclosed to this reader, and then once more asked whether a mail may carry it. */
async function quoteOf(work: Work<ReadingActor>, alert: LetterRow) {
  const { title, body } = alert;
  if (title === null || body === null) return undefined;
  const text = (quoted: { title: string; body: string; question: string | undefined }) => ({
    tlp: alert.tlp,
    personalData: alert.personal_data,
    ...quoted,
  });
  const disclosed = await admitOne(work, alert, {
    whole: () => text({ title, body, question: alert.question ?? undefined }),
    tombstone: () => text({ title: '', body: '', question: undefined }),
  });
  return quotable(disclosed);
}

/** Italian time whatever the language: it is the time of the people who wait for the answer. */
const clocks = {
  it: clockIn(italian.locale),
  en: clockIn(english.locale),
} as const;

function clockIn(locale: string) {
  return new Intl.DateTimeFormat(locale, {
    dateStyle: 'long',
    timeStyle: 'short',
    timeZone: 'Europe/Rome',
  });
}

const inWords = (instant: string, language: Language): string =>
  clocks[language].format(new Date(instant));

import type { Language } from '@staffetta/contract';
import {
  composeLetter,
  type Delivery,
  quotable,
  type Template,
  type Written,
} from '../../deliveries/index.ts';
import { admitOne, type ReadingActor } from '../../disclosure/index.ts';
import type { Work } from '../../platform/database/unit-of-work.ts';
import { type AlertRow, findAlert } from '../alerts.store.ts';
import { type MailText, mailText, organisationOf } from './mail.store.ts';
import { english } from './texts.en.ts';
import { italian } from './texts.it.ts';
import type { MailFacts, MailKind } from './texts.ts';

const texts = { it: italian, en: english } as const;

/** Who the mail is written for, reading under their own row security. A contact without an account is nobody's person. */
type Addressee = ReadingActor;
const NO_PERSON = 0;

/** The letters of one kind about an alert, written as the recipient sees its item at this moment. */
export const alertLetter =
  (kind: MailKind): Template =>
  async (unit, delivery) => {
    const { orgId, personId = NO_PERSON, alertId } = delivery;
    if (alertId === undefined) return { nothing: 'ever', why: 'no alert' };
    const addressee: Addressee = { orgId, personId, orgUid: '', personUid: '' };
    return unit.run(addressee, async (work) => {
      const alert = await findAlert(work, { id: alertId });
      // Held back at the moment, perhaps not later: the recipient is not to learn of it.
      if (!alert) return { nothing: 'now', why: 'not visible to the recipient' };
      const over = isOver(kind, alert);
      if (over) return { nothing: 'ever', why: over };
      return write(work, kind, delivery, alert);
    });
  };

/** Why this mail has nothing to say any more. */
function isOver(kind: MailKind, alert: AlertRow): string | undefined {
  if (kind !== 'recall' && alert.ending) return 'the item has ended';
  if (kind === 'chase' && alert.answer) return 'answered in the meantime';
  return undefined;
}

async function write(
  work: Work<Addressee>,
  kind: MailKind,
  delivery: Delivery,
  alert: AlertRow,
): Promise<Written> {
  const { language } = delivery;
  const words = texts[language];
  const quote = kind === 'recall' ? undefined : await quoteOf(work, alert);
  const own = await organisationOf(work);
  const facts: MailFacts = {
    sender: alert.sender_name,
    recipient: own,
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

/** The text, if its label lets it into a mail; then, and only then, it is read at all. */
async function quoteOf(work: Work<Addressee>, alert: AlertRow) {
  const row = await mailText(work, alert.item_id);
  if (!row) return undefined;
  const text = await admitOne(work, row, {
    whole: (one: MailText) => ({
      tlp: one.tlp,
      personalData: one.personal_data,
      title: one.title,
      body: one.body,
      question: alert.question ?? undefined,
    }),
    tombstone: (one) => ({
      tlp: one.tlp,
      personalData: one.personal_data,
      title: '',
      body: '',
      question: undefined,
    }),
  });
  return quotable(text);
}

/** Italian time whatever the language: it is the time of the people who wait for the answer. */
const inWords = (instant: string, language: Language): string =>
  new Intl.DateTimeFormat(texts[language].locale, {
    dateStyle: 'long',
    timeStyle: 'short',
    timeZone: 'Europe/Rome',
  }).format(new Date(instant));

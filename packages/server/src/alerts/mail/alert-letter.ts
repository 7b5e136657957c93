import {
  composeLetter,
  type Delivery,
  type ItemText,
  type LetterParts,
  quotable,
  type Template,
  type Written,
} from '../../deliveries/index.ts';
import { admitOne, type ReadingActor } from '../../disclosure/index.ts';
import type { Work } from '../../platform/database/unit-of-work.ts';
import { mailAnswers } from './answer-link.ts';
import { pageTexts } from './answer-page.texts.ts';
import { inWords } from './italian-time.ts';
import { type LetterRow, letterAbout } from './mail.store.ts';
import { spokenCode } from './mail-code.ts';
import { answerPath } from './mail-pages.routes.ts';
import type { MailTokens } from './mail-token.ts';
import { replyAddress } from './reply-address.ts';
import { english } from './texts.en.ts';
import { italian } from './texts.it.ts';
import type { MailFacts, MailKind } from './texts.ts';

const texts = { it: italian, en: english } as const;

/** A contact without an account reads as nobody's person: what is addressed to persons stays closed. */
const NO_PERSON = 0;

export interface LetterDeps {
  readonly tokens: MailTokens;
  /** Where the pages behind the links are. */
  readonly origin: string;
}

/** The letters of one kind about an alert, written as the recipient sees its item at this moment. */
export const alertLetter =
  (kind: MailKind, deps: LetterDeps): Template =>
  async (unit, delivery) => {
    const { orgId, personId = NO_PERSON, alertId, uid: mail } = delivery;
    if (alertId === undefined) return { nothing: 'ever', why: 'no alert' };
    const addressee: ReadingActor = { orgId, personId, orgUid: '', personUid: '' };
    return unit.run(addressee, async (work) => {
      const alert = await letterAbout(work, { alertId, mail });
      // Held back at the moment, perhaps not later: the recipient is not to learn of it.
      if (!alert) return { nothing: 'now', why: 'not visible to the recipient' };
      const over = isOver(kind, alert);
      if (over) return { nothing: 'ever', why: over };
      return write(work, { kind, delivery, alert, deps });
    });
  };

/** Why this mail has nothing to say any more. */
function isOver(kind: MailKind, alert: LetterRow): string | undefined {
  if (kind !== 'recall' && alert.ending) return 'the item has ended';
  if (kind === 'chase' && (alert.answer || alert.done_at)) return 'answered in the meantime';
  return undefined;
}

interface Writing {
  readonly kind: MailKind;
  readonly delivery: Delivery;
  readonly alert: LetterRow;
  readonly deps: LetterDeps;
}

async function write(work: Work<ReadingActor>, writing: Writing): Promise<Written> {
  const { kind, delivery, alert } = writing;
  const { language } = delivery;
  const words = texts[language];
  const quote = kind === 'recall' ? undefined : await quoteOf(work, alert);
  const buttons = quote && buttonsOf(writing);
  const replyTo =
    buttons && alert.desk ? replyAddress(alert.desk, delivery.uid, writing.deps.tokens) : undefined;
  const facts: MailFacts = {
    sender: alert.sender,
    recipient: alert.recipient,
    urgency: alert.urgency,
    due: alert.due_at ? inWords(alert.due_at, language) : undefined,
    sentAt: inWords(alert.sent_at, language),
    quoted: quote !== undefined,
    answerable: buttons !== undefined,
    replies: replyTo !== undefined,
    code: alert.code === null ? undefined : spokenCode(alert.code),
  };
  return {
    list: 'allerte',
    ...(replyTo && { replyTo }),
    letter: composeLetter({
      language,
      tlp: alert.tlp,
      drill: alert.drill,
      subject: words.subject(kind, facts),
      before: words.before(kind, facts),
      quote,
      questionLabel: words.question,
      actionsLabel: words.actions,
      ...(buttons && { buttons: { lead: [words.buttons], of: buttons } }),
      after: words.after(kind, facts),
    }),
  };
}

/**
 * Links to answer by, in mails whose text came along and that went to a contact: who has an account answers there, by
 * name. A correction says what holds now, and asks for nothing.
 */
function buttonsOf({ kind, delivery, alert, deps }: Writing): Buttons | undefined {
  const asks = kind === 'alert' || kind === 'chase';
  if (!asks || delivery.personId !== undefined || alert.code === null) return undefined;
  const { answers } = pageTexts[delivery.language];
  return mailAnswers.map((purpose) => ({
    text: answers[purpose],
    url: `${deps.origin}${answerPath(deps.tokens.link({ mail: delivery.uid, purpose }))}`,
  }));
}
type Buttons = NonNullable<LetterParts['buttons']>['of'];

/** The text, where it came along at all: disclosed to this reader, and then once more asked whether a mail may carry it. */
async function quoteOf(work: Work<ReadingActor>, alert: LetterRow) {
  const { title, body } = alert;
  if (title === null || body === null) return undefined;
  const text = (quoted: Pick<ItemText, 'title' | 'body' | 'question' | 'actions'>) => ({
    tlp: alert.tlp,
    personalData: alert.personal_data,
    ...quoted,
  });
  const disclosed = await admitOne(work, alert, {
    whole: () =>
      text({
        title,
        body,
        question: alert.question ?? undefined,
        actions: alert.actions ?? [],
      }),
    tombstone: () => text({ title: '', body: '', question: undefined, actions: [] }),
  });
  return quotable(disclosed);
}

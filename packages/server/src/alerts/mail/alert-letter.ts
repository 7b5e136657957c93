import {
  composeLetter,
  type Delivery,
  type ItemText,
  type LetterParts,
  type PreferenceLinks,
  quotable,
  type Template,
  type WaysOut,
  type Written,
  waysOut,
} from '../../deliveries/index.ts';
import { admitOne, type ReadingActor } from '../../disclosure/index.ts';
import type { Work } from '../../platform/database/unit-of-work.ts';
import { optionalKind } from '../alert.ts';
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
  readonly preferences: PreferenceLinks;
  /** Where the pages behind the links are. */
  readonly origin: string;
}

/** The letters of one kind about an alert, written as the recipient sees its item at this moment. */
export const alertLetter =
  (kind: MailKind, deps: LetterDeps): Template =>
  async (unit, delivery) => {
    const { orgId, personId = NO_PERSON, alertId, uid, address } = delivery;
    if (alertId === undefined) return { nothing: 'ever', why: 'no alert' };
    const addressee: ReadingActor = { orgId, personId, orgUid: '', personUid: '' };
    return unit.run(addressee, async (work) => {
      const alert = await letterAbout(work, { alertId, uid, address });
      // Held back at the moment, perhaps not later: the recipient is not to learn of it.
      if (!alert) return { nothing: 'now', why: 'not visible to the recipient' };
      const over = isOver(kind, alert);
      if (over) return { nothing: 'ever', why: over };
      if (isUnwanted(kind, alert)) return { nothing: 'by_choice', why: 'its readers chose so' };
      return write(work, { kind, delivery, alert, deps });
    });
  };

/** Why this mail has nothing to say any more. */
function isOver(kind: MailKind, alert: LetterRow): string | undefined {
  if (kind !== 'recall' && alert.ending) return 'the item has ended';
  if (kind === 'chase' && (alert.answer || alert.done_at)) return 'answered in the meantime';
  return undefined;
}

/** Turned off by its readers. What corrects or recalls an alert follows it wherever it went. */
function isUnwanted(kind: MailKind, alert: LetterRow): boolean {
  const optional = optionalKind(alert);
  if (!optional || !alert.off.includes(optional)) return false;
  return asks(kind) || !alert.reached;
}

const asks = (kind: MailKind): boolean => kind === 'alert' || kind === 'chase';

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
  const quote = kind === 'recall' ? await withdrawnOf(work, alert) : await quoteOf(work, writing);
  const buttons = quote && buttonsOf(writing);
  const replyTo =
    buttons && alert.desk ? replyAddress(alert.desk, delivery.uid, writing.deps.tokens) : undefined;
  const { unsubscribe, foot, line } = waysOutOf(writing);
  const facts: MailFacts = {
    sender: alert.sender,
    recipient: alert.recipient,
    urgency: alert.urgency,
    due: alert.due_at ? inWords(alert.due_at, language) : undefined,
    sentAt: inWords(alert.sent_at, language),
    quoted: quote !== undefined,
    withdrawn: (quote?.value.withdrawn ?? []).length > 0,
    account: delivery.personId !== undefined,
    answerable: buttons !== undefined,
    replies: replyTo !== undefined,
    code: alert.code === null ? undefined : spokenCode(alert.code),
  };
  return {
    list: 'allerte',
    ...(replyTo && { replyTo }),
    unsubscribe,
    letter: composeLetter({
      language,
      tlp: alert.tlp,
      drill: alert.drill,
      subject: words.subject(kind, facts),
      before: words.before(kind, facts),
      quote,
      questionLabel: words.question,
      actionsLabel: words.actions,
      withdrawnLabel: words.withdrawn,
      ...(buttons && { buttons: { lead: [words.buttons], of: buttons } }),
      ...(buttons && foot && { foot }),
      after: [...words.after(kind, facts), ...(buttons || !line ? [] : [line])],
    }),
  };
}

function waysOutOf({ kind, delivery, alert, deps }: Writing): WaysOut {
  const optional = asks(kind) ? optionalKind(alert) : undefined;
  if (!optional) return {};
  const { address, language, personId } = delivery;
  const account = personId !== undefined;
  return waysOut(deps.preferences, {
    kind: optional,
    letterbox: alert,
    address,
    language,
    account,
  });
}

/**
 * Links to answer by, in mails whose text came along and that went to a contact: who has an account answers there, by
 * name. A correction says what holds now, and asks for nothing.
 */
function buttonsOf({ kind, delivery, alert, deps }: Writing): Buttons | undefined {
  if (!asks(kind) || delivery.personId !== undefined || alert.code === null) return undefined;
  const { answers } = pageTexts[delivery.language];
  return mailAnswers.map((purpose) => ({
    text: answers[purpose],
    url: `${deps.origin}${answerPath(deps.tokens.link({ mail: delivery.uid, purpose }))}`,
  }));
}
type Buttons = NonNullable<LetterParts['buttons']>['of'];

/** The text, where it came along at all: disclosed to this reader, and then once more asked whether a mail may carry it. */
async function quoteOf(work: Work<ReadingActor>, { kind, alert }: Writing) {
  const { title, body } = alert;
  if (title === null || body === null) return undefined;
  const text = (quoted: Omit<ItemText, 'tlp' | 'personalData'>) => ({
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
        ...(kind === 'correction' && alert.withdrawn && { withdrawn: alert.withdrawn }),
      }),
    tombstone: () => text({ title: '', body: '', question: undefined, actions: [] }),
  });
  return quotable(disclosed);
}

/** Of what was recalled nothing is left to read but what it takes back. */
async function withdrawnOf(work: Work<ReadingActor>, alert: LetterRow) {
  const { tlp, personal_data: personalData, withdrawn } = alert;
  if (withdrawn === null || withdrawn.length === 0) return undefined;
  const nothing = { tlp, personalData, title: '', body: '', question: undefined, actions: [] };
  const shape = () => ({ ...nothing, withdrawn });
  return quotable(await admitOne(work, alert, { whole: shape, tombstone: shape }));
}

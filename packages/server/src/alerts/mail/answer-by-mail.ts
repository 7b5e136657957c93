import type { AnswerConsent } from '@staffetta/contract';
import { quotable } from '../../deliveries/index.ts';
import { admitOne, type ReadingActor } from '../../disclosure/index.ts';
import { actingFor } from '../../platform/database/acting-for.ts';
import type { ActorKeys, Work } from '../../platform/database/unit-of-work.ts';
import { safeText } from '../../reports/index.ts';
import { type AlertRow, findAlert } from '../alerts.store.ts';
import { type Answering, recordByBoth } from '../record-answer.ts';
import { linksEnd, type MailAnswer, mayChange, type Standing, standingOf } from './answer-link.ts';
import { type CalledMail, mailCalled, writeMailReply } from './called-mail.store.ts';

/** A contact without an account reads as nobody's person: what is addressed to persons stays closed. */
const NO_PERSON = 0;

/** What the page behind a link may tell: nothing that the mail did not say. */
export interface Asking {
  readonly mail: CalledMail;
  readonly alert: AlertRow;
  /** Absent where the label has become one that no mail may carry. */
  readonly title: string | undefined;
  readonly standing: Standing;
}

/** Why a link opens nothing: the mail is gone or its time is over, the text was recalled, or it cannot be shown now. */
export type Closed = 'unknown' | 'expired' | 'recalled' | 'unavailable';

export type Opened = { readonly closed: Closed; readonly mail?: CalledMail } | Asking;

/** What a signed link to answer opens at this moment. Changes nothing. */
export async function openAnswer(
  work: Work<ActorKeys>,
  mailUid: string,
  said: MailAnswer,
): Promise<Opened> {
  return asRecipient(work, mailUid, (own, mail) => look(own, mail, said));
}

export interface Said {
  readonly said: MailAnswer;
  /** The version of the organisation's line that the page showed. */
  readonly version: number;
  readonly comment: string | undefined;
  readonly consent: AnswerConsent;
}

/** `changeable`: another button of the mail would still be taken. */
export type Answered =
  | Opened
  | { readonly recorded: Asking; readonly changeable: boolean }
  | { readonly conflict: Asking };

/**
 * Takes the answer of an organisation by mail, over the version that was shown: what somebody else said meanwhile, or
 * this very answer sent twice, is shown again and not written over. Throws `invalid_input` for a comment with signs that
 * no text may hold.
 */
export async function answerByMail(
  work: Work<ActorKeys>,
  mailUid: string,
  { said, version, comment, consent }: Said,
): Promise<Answered> {
  return asRecipient(work, mailUid, async (own, mail): Promise<Answered> => {
    const opened = await look(own, mail, said);
    if ('closed' in opened || opened.standing === 'said' || opened.standing === 'late')
      return opened;
    const { alert } = opened;
    if (alert.reply_version !== version) return { conflict: opened };
    const words = comment && safeText('/comment', comment).trim();
    const reply = { said, comment: words || undefined, consent };
    if (!(await writeMailReply(own, alert.alert_id, version, reply))) return { conflict: opened };
    await recordByBoth(own, alert, { ...actOf(said, consent), person: undefined });
    return { recorded: opened, changeable: mayChange(said, alert, own.now) };
  });
}

/** Takes an answer that was written in words, over whatever stands; tells whether it stands now. */
export async function answerNow(
  work: Work<ActorKeys>,
  mailUid: string,
  given: Omit<Said, 'version'>,
): Promise<boolean> {
  const opened = await openAnswer(work, mailUid, given.said);
  if ('closed' in opened) return false;
  const version = opened.alert.reply_version ?? 0;
  const answered = await answerByMail(work, mailUid, { ...given, version });
  return 'recorded' in answered || ('standing' in answered && answered.standing === 'said');
}

function actOf(said: MailAnswer, consent: AnswerConsent): Pick<Answering, 'act' | 'facts'> {
  if (said === 'seen') return { act: 'alert.seen', facts: { by: 'mail' } };
  if (said === 'done') return { act: 'alert.answered', facts: { by: 'mail', done: true } };
  return { act: 'alert.answered', facts: { by: 'mail', answer: said, consent } };
}

async function asRecipient<T>(
  work: Work<ActorKeys>,
  mailUid: string,
  run: (own: Work<ReadingActor>, mail: CalledMail) => Promise<T>,
): Promise<T | Opened> {
  const mail = await mailCalled(work, mailUid);
  if (!mail) return { closed: 'unknown' };
  const { org_id: orgId, org_uid: orgUid } = mail;
  const reader: ReadingActor = { orgId, orgUid, personId: NO_PERSON, personUid: '' };
  return actingFor(work, reader, (own) => run(own, mail));
}

async function look(own: Work<ReadingActor>, mail: CalledMail, said: MailAnswer): Promise<Opened> {
  const { now } = own;
  if (now > linksEnd(mail.sent_at, mail.due_at ?? undefined)) return { closed: 'expired', mail };
  const alert = await findAlert(own, mail.alert_uid);
  // Held back, or not shown to them any more: which of the two is not theirs to learn.
  if (!alert || alert.reply_version === null) return { closed: 'unavailable', mail };
  if (alert.ending) return { closed: 'recalled', mail };
  const title = await titleOf(own, alert);
  return { mail, alert, title, standing: standingOf(said, alert, now) };
}

/** Disclosed to the recipient, and then asked whether a mail may carry it: the page is open to whoever has the mail. */
async function titleOf(own: Work<ReadingActor>, alert: AlertRow): Promise<string | undefined> {
  if (alert.personal_data) return undefined;
  const text = { tlp: alert.tlp, personalData: alert.personal_data, body: '', actions: [] };
  const disclosed = await admitOne(own, alert, {
    whole: ({ title }) => ({ ...text, title, question: undefined }),
    tombstone: () => ({ ...text, title: '', question: undefined }),
  });
  return quotable(disclosed)?.value.title;
}

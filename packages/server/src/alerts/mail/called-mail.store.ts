import type { AlertAnswer, AnswerConsent, Language, OrganisationKind } from '@staffetta/contract';
import { sql } from 'kysely';
import type { ReadingActor } from '../../disclosure/index.ts';
import type { ActorKeys, Work } from '../../platform/database/unit-of-work.ts';
import { answering } from '../replies.store.ts';
import type { MailAnswer } from './answer-link.ts';
import type { MailKind } from './texts.ts';

/** Whom a mail was for, and about which alert. */
export interface CalledMail {
  alert_uid: string;
  org_id: number;
  org_uid: string;
  org_kind: OrganisationKind;
  org_name: string;
  language: Language;
  template: MailKind;
  sent_at: string;
  due_at: string | null;
}

/** The mail that a signed link or address names; undefined where it is gone, or was for a person with an account. */
export const mailCalled = (work: Work<ActorKeys>, uid: string) =>
  work.row(
    sql<CalledMail>`select alert_uid, org_id, org_uid, org_kind, org_name, language, template, sent_at, due_at
      from alert_mail_called(${uid})`,
  );

export interface MailReply {
  readonly said: MailAnswer;
  readonly comment: string | undefined;
  readonly consent: AnswerConsent;
}

/** Writes what the organisation said by mail over version `version`; false when something was said meanwhile. */
export async function writeMailReply(
  work: Work<ReadingActor>,
  alertId: number,
  version: number,
  { said, comment, consent }: MailReply,
): Promise<boolean> {
  const answered = (answer: AlertAnswer) =>
    answering(work.at, { answer, done: false, comment, consent }, { by: undefined, via: 'mail' });
  const change = {
    seen: sql`via = case when answer is null then 'mail' else via end`,
    done: sql`done_at = coalesce(done_at, ${work.at}), via = 'mail'`,
    affected: answered('affected'),
    not_affected: answered('not_affected'),
  }[said];
  const written = await work.row(
    sql`update alert_recipient set ${change}, seen_at = coalesce(seen_at, ${work.at}), version = version + 1
      where alert_id = ${alertId} and org_id = ${work.actor.orgId} and version = ${version} returning version`,
  );
  return written !== undefined;
}

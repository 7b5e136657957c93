import type { Language, Tlp, Urgency } from '@staffetta/contract';
import { sql } from 'kysely';
import type { ActorWork } from '../../identity/index.ts';
import type { ActorKeys, Work } from '../../platform/database/unit-of-work.ts';
import type { MailKind } from './texts.ts';

/** What anybody with the code is told: that the mail is ours, and no more than its own head said. */
export interface KnownMail {
  made_at: string;
  template: MailKind;
  language: Language;
  sender: string;
  urgency: Urgency;
  drill: boolean;
  tlp: Tlp;
  /** What it was about was recalled or withdrawn since. */
  ended: boolean;
}

export const mailsWithCode = (work: Work<ActorKeys>, code: string, since: string) =>
  work.rows(
    sql<KnownMail>`select made_at, template, language, sender, urgency, drill, tlp, ended
      from alert_mails_with_code(${code}, ${since}::timestamptz)`,
  );

export interface OwnMail {
  alert: string;
  org_uid: string | null;
  org_name: string | null;
  template: MailKind;
  made_at: string;
  address: string | null;
  state: 'waiting' | 'sent' | 'refused' | 'dropped' | 'withheld' | null;
}

/** Mails of the actor's own alerts with this code, newest first. */
export const ownMailsWithCode = (work: ActorWork, code: string) =>
  work.rows(
    sql<OwnMail>`select a.uid as alert, o.uid as org_uid, o.name as org_name, m.template, m.made_at, d.address,
        case d.state when 'needless' then 'dropped' else d.state end as state
      from alert_mail m join alert a on a.id = m.alert_id
      left join organisation o on o.id = m.org_id
      left join delivery d on d.alert_id = m.alert_id and d.org_id = m.org_id and d.uid = m.uid
      where m.code = ${code} and m.owner_org = ${work.actor.orgId}
      order by m.made_at desc limit 5`,
  );

import { sql } from 'kysely';
import type { ActorKeys, Work } from '../../platform/database/unit-of-work.ts';

/** Whose mail is replied to, and about which alert. */
export interface RepliedMail {
  owner_org: number;
  org_id: number;
  org_uid: string;
  alert_id: number;
  sent_at: string;
  due_at: string | null;
}

export const mailReplied = (work: Work<ActorKeys>, uid: string) =>
  work.row(
    sql<RepliedMail>`select owner_org, org_id, org_uid, alert_id, sent_at, due_at from alert_mail_replied(${uid})`,
  );

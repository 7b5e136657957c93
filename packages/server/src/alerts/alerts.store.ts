import type { AlertAnswer, AnswerConsent, Urgency } from '@staffetta/contract';
import { type RawBuilder, sql } from 'kysely';
import { type ItemRow, itemColumns, type ReadingActor, visibleItem } from '../disclosure/index.ts';
import type { ActorWork } from '../identity/index.ts';
import { toInstant } from '../platform/clock.ts';
import type { ActorKeys, Work } from '../platform/database/unit-of-work.ts';
import { openSince } from './alert.ts';

/** An alert with its item, and the reader's own line where the reader is a recipient. */
export interface AlertRow extends ItemRow {
  alert_id: number;
  alert_uid: string;
  alert_owner: number;
  sender_uid: string;
  sender_name: string;
  urgency: Urgency;
  question: string | null;
  actions: string[] | null;
  due_at: string | null;
  drill: boolean;
  sent_at: string;
  chased_at: string | null;
  title: string;
  /** NULL throughout for the sender. */
  reply_version: number | null;
  seen_at: string | null;
  answer: AlertAnswer | null;
  answered_at: string | null;
  done_at: string | null;
  comment: string | null;
  consent: AnswerConsent | null;
  via: 'portal' | 'mail' | null;
}

const columns = sql.raw(
  `a.id as alert_id, a.uid as alert_uid, a.owner_org as alert_owner, s.uid as sender_uid,
   s.name as sender_name, a.urgency, a.question, a.actions, a.due_at, a.drill, a.sent_at, a.chased_at,
   coalesce(report.title, relay.title) as title,
   r.version as reply_version, r.seen_at, r.answer, r.answered_at, r.done_at, r.comment, r.consent, r.via`,
);

const about = sql.raw(
  `join item i on i.id = a.item_id
   join organisation s on s.id = a.owner_org
   left join report on report.item_id = i.id
   left join relay on relay.item_id = i.id`,
);

/** One alert that the reader sent or received, while they may see its item. */
export async function findAlert(
  work: Work<ReadingActor>,
  uid: string,
): Promise<AlertRow | undefined> {
  return work.row(
    sql<AlertRow>`select ${itemColumns}, ${columns} from alert a ${about}
      left join alert_recipient r on r.alert_id = a.id and r.org_id = ${work.actor.orgId}
      where a.uid = ${uid} and (a.owner_org = ${work.actor.orgId} or r.org_id is not null)
        and ${visibleItem(work.actor, work.now)}`,
  );
}

export interface ListQuery {
  readonly direction: 'sent' | 'received';
  readonly openOnly: boolean;
  /** Number of the last alert given; exclusive. */
  readonly before: number | undefined;
  readonly limit: number;
}

/** A page of alerts, newest first. */
export async function listAlerts(work: ActorWork, query: ListQuery): Promise<AlertRow[]> {
  const since = toInstant(openSince(work.now));
  const before: RawBuilder<unknown> =
    query.before === undefined ? sql`` : sql`and a.id < ${query.before}`;
  if (query.direction === 'sent')
    return work.rows(
      sql<AlertRow>`select ${itemColumns}, ${columns} from alert a ${about}
        left join alert_recipient r on false
        where a.owner_org = ${work.actor.orgId} ${before}
          ${query.openOnly ? sql`and a.sent_at >= ${since}` : sql``}
          and ${visibleItem(work.actor, work.now)}
        order by a.id desc limit ${query.limit}`,
    );
  return work.rows(
    sql<AlertRow>`select ${itemColumns}, ${columns} from alert_recipient r
      join alert a on a.id = r.alert_id ${about}
      where r.org_id = ${work.actor.orgId} ${before}
        ${query.openOnly ? sql`and r.answer is null and a.sent_at >= ${since}` : sql``}
        and ${visibleItem(work.actor, work.now)}
      order by r.alert_id desc limit ${query.limit}`,
  );
}

/** The item an alert would be about, if it is the actor's own. */
export async function findOwnItem(work: ActorWork, uid: string): Promise<ItemRow | undefined> {
  return work.row(
    sql<ItemRow>`select ${itemColumns} from item i
      where i.uid = ${uid} and i.owner_org = ${work.actor.orgId}
        and ${visibleItem(work.actor, work.now)}`,
  );
}

export interface NewAlert {
  readonly uid: string;
  readonly itemId: number;
  readonly urgency: Urgency;
  readonly question: string | undefined;
  readonly actions: readonly string[] | undefined;
  readonly dueAt: string | undefined;
  readonly drill: boolean;
}

/** Writes the alert; gives its number. */
export async function insertAlert(work: ActorWork, alert: NewAlert): Promise<number> {
  const row = await work.row(
    sql<{ id: number }>`insert into alert
        (uid, item_id, owner_org, sent_by, urgency, question, actions, due_at, drill, sent_at)
      values (${alert.uid}, ${alert.itemId}, ${work.actor.orgId}, ${work.actor.personId},
        ${alert.urgency}, ${alert.question ?? null}, ${alert.actions ? sql.val([...alert.actions]) : null}::text[], ${alert.dueAt ?? null}, ${alert.drill}, ${work.at})
      returning id`,
  );
  return row!.id;
}

export interface Audience {
  readonly to: 'everyone' | 'organisations' | 'branches' | 'sectors';
  readonly organisations: readonly string[];
  readonly sectors: readonly string[];
}

/** Names the recipients among those the item was shown to, and writes their mails; gives how many. */
export async function addressAlert(
  work: ActorWork,
  alertId: number,
  audience: Audience,
): Promise<number> {
  const row = await work.row(
    sql<{ recipients: number }>`select address_alert(${alertId}, ${audience.to},
      ${sql.val([...audience.organisations])}::uuid[], ${sql.val([...audience.sectors])}::text[]) as recipients`,
  );
  return row!.recipients;
}

/** Which of these organisations the alert was addressed to. */
export async function recipientsAmong(
  work: ActorWork,
  alertId: number,
  orgIds: readonly number[],
): Promise<number[]> {
  const rows = await work.rows(
    sql<{ org_id: number }>`select org_id from alert_recipient
      where alert_id = ${alertId} and org_id = any(${sql.val([...orgIds])}::bigint[])`,
  );
  return rows.map((row) => row.org_id);
}

/** Writes again to the silent ones; undefined when it is too soon. */
export async function chaseSilent(
  work: ActorWork,
  alertId: number,
  notAfter: string,
): Promise<number | undefined> {
  const row = await work.row(
    sql<{
      chased: number | null;
    }>`select chase_alert(${alertId}, ${work.at}, ${notAfter}) as chased`,
  );
  return row?.chased ?? undefined;
}

/** Refreshes what the other side may count from, for alerts sent since. */
export async function refreshDays(work: Work<ActorKeys>, since: string): Promise<void> {
  await work.rows(sql`select refresh_alert_days(${work.at}, ${since})`);
}

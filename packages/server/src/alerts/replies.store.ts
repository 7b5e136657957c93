import type { AlertAnswer, AlertProgress, AnswerConsent } from '@staffetta/contract';
import { sql } from 'kysely';
import type { ActorWork } from '../identity/index.ts';
import { type BoardState, boardStates } from './alert.ts';

/** One organisation's line. */
export interface ReplyRow {
  seen_at: string | null;
  answer: AlertAnswer | null;
  answered_at: string | null;
  done_at: string | null;
  comment: string | null;
  consent: AnswerConsent;
  via: 'portal' | 'mail';
  version: number;
}

const columns = sql.raw(
  'seen_at, answer, answered_at, done_at, comment, consent, via, alert_recipient.version',
);

/** The actor's organisation has seen it; undefined when it had before. */
export async function markSeen(work: ActorWork, alertId: number): Promise<ReplyRow | undefined> {
  return work.row(
    sql<ReplyRow>`update alert_recipient set seen_at = ${work.at}
      where alert_id = ${alertId} and org_id = ${work.actor.orgId} and seen_at is null
      returning ${columns}`,
  );
}

export interface NewReply {
  readonly answer: AlertAnswer;
  readonly done: boolean;
  readonly comment: string | undefined;
  readonly consent: AnswerConsent;
}

/** Writes the answer over version `version`; undefined when somebody was faster. */
export async function writeReply(
  work: ActorWork,
  alertId: number,
  version: number,
  reply: NewReply,
): Promise<ReplyRow | undefined> {
  return work.row(
    sql<ReplyRow>`update alert_recipient set ${answering(work.at, reply, { by: work.actor.personId, via: 'portal' })},
        seen_at = coalesce(seen_at, ${work.at}), version = version + 1
      where alert_id = ${alertId} and org_id = ${work.actor.orgId} and version = ${version}
      returning ${columns}`,
  );
}

/**
 * Sets an answer, whichever way it came. It is said over all that was said before: whoever does not say “done” with it has
 * taken “done” back, and stands on the board as the answer says.
 */
export const answering = (
  at: string,
  { answer, done, comment, consent }: NewReply,
  { by, via }: { readonly by: number | undefined; readonly via: ReplyRow['via'] },
) =>
  sql`answer = ${answer}, answered_at = ${at}, answered_by = ${by ?? null}::bigint,
    done_at = case when ${done} then coalesce(done_at, ${at}) end,
    comment = ${comment ?? null}, consent = ${consent}, via = ${via}`;

/** How far the answers have come; bounded by the alert's own recipients. */
export async function progressOf(work: ActorWork, alertId: number): Promise<AlertProgress> {
  const row = await work.row(
    sql<AlertProgress>`select count(*) as recipients, count(seen_at) as seen,
        count(*) filter (where answer = 'affected') as affected,
        count(*) filter (where answer = 'not_affected') as "notAffected",
        count(*) filter (where answer = 'checking') as checking,
        count(done_at) as done,
        count(*) filter (where answer is null and seen_at is null) as silent,
        count(*) filter (where answer is null and seen_at is null
          and org_id not in (select d.org_id from delivery d
            where d.alert_id = ${alertId} and d.state in ('sent', 'waiting'))) as unreached
      from alert_recipient where alert_id = ${alertId} and owner_org = ${work.actor.orgId}`,
  );
  return row!;
}

/** One recipient's line of an own alert. */
export async function replyOf(
  work: ActorWork,
  alertId: number,
  orgUid: string,
): Promise<(ReplyRow & { org_name: string }) | undefined> {
  return work.row(
    sql<ReplyRow & { org_name: string }>`select ${columns}, o.name as org_name
      from alert_recipient join organisation o on o.id = alert_recipient.org_id
      where alert_id = ${alertId} and owner_org = ${work.actor.orgId} and o.uid = ${orgUid}`,
  );
}

export interface BoardLine extends ReplyRow {
  org_id: number;
  org_uid: string;
  org_name: string;
  chased_at: string | null;
  rank: number;
  waiting: number;
  sent: number;
  refused: number;
  withheld: number;
}

/** Who needs attention first; `boardStates` in SQL. */
const rank = sql`array_position(${sql.val([...boardStates])}::text[], case
  when r.done_at is not null then 'done'
  when r.answer is not null then r.answer
  when r.seen_at is not null then 'seen'
  else 'silent' end)`;

export interface BoardQuery {
  /** `unreached`: the silent ones whom no mail reached. */
  readonly state: BoardState | 'unreached' | undefined;
  /** Rank and organisation of the last line given; exclusive. */
  readonly after: readonly [rank: number, orgId: number] | undefined;
  readonly limit: number;
}

const rankOf = (state: BoardState) => boardStates.indexOf(state) + 1;

const only = (state: BoardState | 'unreached') =>
  state === 'unreached'
    ? sql`and rank = ${rankOf('silent')} and not exists (select from delivery d where d.alert_id = line.alert_id
        and d.org_id = line.org_id and d.state in ('sent', 'waiting'))`
    : sql`and rank = ${rankOf(state)}`;

/** A page of the answer board of an own alert. */
export async function boardLines(
  work: ActorWork,
  alertId: number,
  query: BoardQuery,
): Promise<BoardLine[]> {
  const after = query.after
    ? sql`and (rank, org_id) > (${query.after[0]}, ${query.after[1]})`
    : sql``;
  const state = query.state ? only(query.state) : sql``;
  return work.rows(
    sql<BoardLine>`with line as (
        select r.*, ${rank} as rank from alert_recipient r
        where r.alert_id = ${alertId} and r.owner_org = ${work.actor.orgId}
      ), page as (
        select * from line where true ${after} ${state} order by rank, org_id limit ${query.limit}
      )
      select p.org_id, o.uid as org_uid, o.name as org_name, p.seen_at, p.answer, p.answered_at,
        p.done_at, p.comment, p.consent, p.via, p.version, p.chased_at, p.rank, m.waiting, m.sent, m.refused, m.withheld
      from page p join organisation o on o.id = p.org_id
      cross join lateral (
        select count(*) filter (where d.state = 'waiting') as waiting,
          count(*) filter (where d.state = 'sent') as sent,
          count(*) filter (where d.state = 'refused') as refused,
          count(*) filter (where d.state = 'withheld') as withheld
        from delivery d where d.alert_id = p.alert_id and d.org_id = p.org_id
      ) m
      order by p.rank, p.org_id`,
  );
}

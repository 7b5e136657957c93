import { sql } from 'kysely';
import type { ActorWork } from '../identity/index.ts';

interface Took {
  readonly seconds: number;
  readonly inTime: boolean;
}

export interface Counted {
  readonly agreementId: number;
  readonly senderOrg: number;
  readonly received: Took | undefined;
  readonly answered: Took | undefined;
}

const count = (took: Took | undefined) => (took ? 1 : 0);
const inTime = (took: Took | undefined) => (took?.inTime ? 1 : 0);
const seconds = (took: Took | undefined) => took?.seconds ?? 0;

/** Adds one report's times to the month (in Italy) in which the step was taken; the actor is the recipient. */
export const addTimes = (
  work: ActorWork,
  { agreementId, senderOrg, received, answered }: Counted,
) =>
  work.rows(
    sql`insert into report_timing as t (agreement_id, sender_org, recipient_org, month, received, received_in_time,
        received_seconds, answered, answered_in_time, answered_seconds)
      values (${agreementId}, ${senderOrg}, ${work.actor.orgId},
        date_trunc('month', ${work.at}::timestamptz at time zone 'Europe/Rome')::date,
        ${count(received)}, ${inTime(received)}, ${seconds(received)},
        ${count(answered)}, ${inTime(answered)}, ${seconds(answered)})
      on conflict (agreement_id, sender_org, recipient_org, month) do update set
        received = t.received + excluded.received,
        received_in_time = t.received_in_time + excluded.received_in_time,
        received_seconds = t.received_seconds + excluded.received_seconds,
        answered = t.answered + excluded.answered,
        answered_in_time = t.answered_in_time + excluded.answered_in_time,
        answered_seconds = t.answered_seconds + excluded.answered_seconds`,
  );

export interface TimesRow {
  sender_org: number;
  recipient_org: number;
  received: number;
  received_in_time: number;
  received_seconds: number;
  answered: number;
  answered_in_time: number;
  answered_seconds: number;
}

/** The last twelve months of an agreement, added up for each direction. */
export const timesOf = (work: ActorWork, agreementId: number) =>
  work.rows(
    sql<TimesRow>`select sender_org, recipient_org, sum(received)::int as received,
        sum(received_in_time)::int as received_in_time, sum(received_seconds)::bigint as received_seconds,
        sum(answered)::int as answered, sum(answered_in_time)::int as answered_in_time,
        sum(answered_seconds)::bigint as answered_seconds
      from report_timing
      where agreement_id = ${agreementId}
        and month > (${work.at}::timestamptz at time zone 'Europe/Rome')::date - interval '1 year'
      group by sender_org, recipient_org`,
  );

/** How many reports to one organisation are past a promised time and still without the step: at most 100. */
export const overdue = (
  work: ActorWork,
  way: { agreementId: number; senderOrg: number; recipientOrg: number },
) =>
  work.row(
    sql<{ receipt: number; answer: number }>`select
      (select count(*)::int from (select from report r where r.recipient_org = ${way.recipientOrg}
        and r.agreement_id = ${way.agreementId} and r.sender_org = ${way.senderOrg}
        and r.state = 'submitted' and r.receipt_due < ${work.at} limit 100) x) as receipt,
      (select count(*)::int from (select from report r where r.recipient_org = ${way.recipientOrg}
        and r.agreement_id = ${way.agreementId} and r.sender_org = ${way.senderOrg}
        and r.state in ('submitted', 'received', 'in_work') and r.answer_due < ${work.at} limit 100) x) as answer`,
  );

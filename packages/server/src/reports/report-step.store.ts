import { sql } from 'kysely';
import type { ActorWork } from '../identity/index.ts';
import type { ActorKeys, Work } from '../platform/database/unit-of-work.ts';
import type { ReportRow } from './report.ts';

export type SimpleStep = 'receive' | 'take' | 'answer' | 'close' | 'reopen';

// Who takes or answers has opened it: the first time of each step is kept, and stands for the ones before it.
const changes = {
  receive: (at: string) => sql`state = 'received', received_at = ${at}`,
  take: (at: string) =>
    sql`state = 'in_work', received_at = coalesce(received_at, ${at}), in_work_at = coalesce(in_work_at, ${at})`,
  answer: (at: string) =>
    sql`state = 'answered', received_at = coalesce(received_at, ${at}), answered_at = coalesce(answered_at, ${at})`,
  close: (at: string) => sql`state = 'closed', closed_at = ${at}`,
  reopen: (at: string) =>
    sql`state = 'in_work', in_work_at = coalesce(in_work_at, ${at}), closed_at = null`,
};

/** Takes a step on the version that was read; false when somebody was faster. */
export async function markStep(
  work: ActorWork,
  row: ReportRow,
  step: SimpleStep,
): Promise<boolean> {
  const done = await work.row(
    sql`update report set ${changes[step](work.at)}, version = version + 1
      where item_id = ${row.item_id} and version = ${row.version} returning item_id`,
  );
  return done !== undefined;
}

/** Puts a report under another; false when somebody was faster. */
export async function markMerged(work: ActorWork, row: ReportRow, into: number): Promise<boolean> {
  const done = await work.row(
    sql`update report set state = 'merged', merged_into = ${into}, received_at = coalesce(received_at, ${work.at}),
        version = version + 1
      where item_id = ${row.item_id} and version = ${row.version} returning item_id`,
  );
  return done !== undefined;
}

/** Ends a report whose item was just recalled: its owner took it back. False when somebody was faster. */
export async function markWithdrawn(work: ActorWork, row: ReportRow): Promise<boolean> {
  const done = await work.row(
    sql`with r as (
      update report set state = 'withdrawn', ended_at = ${work.at}, merged_into = null, version = version + 1
      where item_id = ${row.item_id} and version = ${row.version} returning item_id)
    update item i set ending = 'withdrawn' from r where i.id = r.item_id returning i.id`,
  );
  return done !== undefined;
}

/** Notes the firm's yes; the version stays, it is the one that was agreed to. */
export const markConsented = (work: ActorWork, row: ReportRow) =>
  work.row(
    sql`update report set consented_at = ${work.at}
      where item_id = ${row.item_id} and version = ${row.version} and state = 'awaiting_consent' returning item_id`,
  );

export interface SubmitterRow {
  orgUid: string;
  orgName: string;
  personUid: string;
  personName: string;
  email: string;
}

/** Who pressed "submit", seen from their own organisation. */
export const submitterOf = (work: Work<ActorKeys>, orgId: number, personId: number) =>
  work.row(
    sql<SubmitterRow>`select o.uid as "orgUid", o.name as "orgName", p.uid as "personUid", p.name as "personName",
        p.email
      from organisation o, person p where o.id = ${orgId} and p.id = ${personId}`,
  );

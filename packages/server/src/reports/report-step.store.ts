import { sql } from 'kysely';
import type { ActorWork } from '../identity/index.ts';
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

import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { ActorKeys, Work } from '../platform/database/unit-of-work.ts';

export interface Log {
  readonly id: number;
  readonly uid: string;
}

/** The organisations' own logs, in their order, made when first needed. */
export async function privateLogs(
  work: Work<ActorKeys>,
  orgIds: readonly number[],
): Promise<Log[]> {
  const known = new Map(orgIds.map((id) => [id, work.remembered<Log>(`log of ${id}`)]));
  const missing = orgIds.filter((id) => known.get(id) === undefined);
  if (missing.length > 0) {
    const wanted = missing.map((org) => ({ org, uid: randomUUID() }));
    const rows = await work.rows(
      sql<Log & { org_id: number }>`select l.org_id, l.id, l.uid
        from private_logs_of(${JSON.stringify(wanted)}::jsonb) l`,
    );
    for (const { org_id, id, uid } of rows) {
      known.set(org_id, { id, uid });
      work.remember(`log of ${org_id}`, { id, uid });
    }
  }
  return orgIds.map((id) => known.get(id)!);
}

/** The agreement's shared log, made when it was put in force. */
export async function sharedLog(work: Work<ActorKeys>, agreementId: number): Promise<Log> {
  const name = `log of agreement ${agreementId}`;
  const known = work.remembered<Log>(name);
  if (known) return known;
  const row = await work.row(sql<Log>`select l.id, l.uid from shared_log_of(${agreementId}) l`);
  if (!row) throw new Error(`agreement ${agreementId} has no shared log`);
  work.remember(name, row);
  return row;
}

import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { ActorKeys, Work } from '../platform/database/unit-of-work.ts';

export interface Log {
  readonly id: number;
  readonly uid: string;
}

/** The organisation's own log, made when first needed. */
export async function privateLog(work: Work<ActorKeys>, orgId: number): Promise<Log> {
  const row = await work.row(
    sql<Log>`select l.id, l.uid from private_log_of(${orgId}, ${randomUUID()}) l`,
  );
  return row!;
}

/** The agreement's shared log, made when it was put in force. */
export async function sharedLog(work: Work<ActorKeys>, agreementId: number): Promise<Log> {
  const row = await work.row(sql<Log>`select l.id, l.uid from shared_log_of(${agreementId}) l`);
  if (!row) throw new Error(`agreement ${agreementId} has no shared log`);
  return row;
}

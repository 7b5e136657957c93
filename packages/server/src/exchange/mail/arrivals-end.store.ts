import { sql } from 'kysely';
import type { ActorKeys, Work } from '../../platform/database/unit-of-work.ts';

/** Before when what came is over, by state. */
export interface Limits {
  readonly discarded: string;
  readonly waiting: string;
  readonly answers: string;
}

export interface EndedArrival {
  org_id: number;
  org_uid: string;
  state: 'quarantined' | 'accepted' | 'discarded' | 'answered';
  /** The original, where it was kept. */
  storage_name: string | null;
}

/** Forgets mails that are over, at most so many of each state. */
export const endArrivals = (
  work: Work<ActorKeys>,
  { discarded, waiting, answers }: Limits,
  limit: number,
) =>
  work.rows(
    sql<EndedArrival>`select org_id, org_uid, state, storage_name
      from end_arrivals(${discarded}, ${waiting}, ${answers}, ${limit})`,
  );

/** Forgets to whom receipts went before this moment (µs); gives how many, at most `limit`. */
export const endReceipts = async (work: Work<ActorKeys>, before: number, limit: number) =>
  (await work.row(sql<{ gone: number }>`select end_receipts(${before}, ${limit}) as gone`))!.gone;

import { sql } from 'kysely';
import type { ActorKeys, Work } from '../platform/database/unit-of-work.ts';

export interface DueRow {
  agreement_id: number;
  uid: string;
  title: string;
  to_day: string;
  days: 90 | 30 | 7;
  parties: number[];
}

/** Takes the warnings that are due and were not given; each is given out once. Only for who acts for nobody. */
export const takeDueWarnings = (work: Work<ActorKeys>, today: string) =>
  work.rows(
    sql<DueRow>`select agreement_id, uid, title, to_day::text as to_day, days, parties
      from take_due_warnings(${today}, ${work.at})`,
  );

export interface TurnedRow {
  agreement_id: number;
  uid: string;
  state: 'in_force' | 'expired';
  version: number;
  parties: number[];
}

/** Notes what the days have changed. Only for who acts for nobody. */
export const takeTurned = (work: Work<ActorKeys>, today: string) =>
  work.rows(
    sql<TurnedRow>`select agreement_id, uid, state, version, parties from take_turned(${today})`,
  );

export interface RenewalRow {
  predecessor_id: number;
  uid: string;
  version: number;
  parties: number[];
  successor_id: number;
  successor_uid: string;
}

/** Renewals whose term has begun, of or by these agreements. Only for who acts for nobody. */
export const begunRenewals = (
  work: Work<ActorKeys>,
  agreements: readonly number[],
  today: string,
) =>
  work.rows(
    sql<RenewalRow>`select * from begun_renewals(${sql.val([...agreements])}::bigint[], ${today})`,
  );

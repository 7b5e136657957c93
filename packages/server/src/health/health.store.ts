import type { HealthState } from '@staffetta/contract';
import { sql } from 'kysely';
import type { Connected } from '../platform/database/connect.ts';
import type { ActorKeys, Work } from '../platform/database/unit-of-work.ts';
import type { Finding, Sentence } from '../platform/health/index.ts';

type AnyWork = Work<ActorKeys>;

export interface CheckRow {
  name: string;
  title: Sentence;
  state: HealthState;
  what: Sentence;
  todo: Sentence | null;
  since: string;
  looked_at: string;
  told_state: HealthState;
}

const checks = sql<CheckRow>`select name, title, state, what, todo, since, looked_at, told_state from health_found()
  order by array_position(array['bad', 'warning', 'fine', 'off'], state), name`;

/** What was found, worst first: for the watch and for people of the operator. */
export const listChecks = (work: AnyWork) => work.rows(checks);

/** The same on the machine itself, where nobody acts. */
export const checksOnHost = (database: Pick<Connected, 'rows'>) => database.rows(checks);

/** True for the one process whose turn it is; `before` is the instant up to which the last look is too old. */
export async function takeTurn(work: AnyWork, before: string): Promise<boolean> {
  const row = await work.row(
    sql<{ mine: boolean }>`select health_turn(${work.at}, ${before}) as mine`,
  );
  return row!.mine;
}

export interface Found extends Finding {
  readonly name: string;
  readonly title: Sentence;
}

/** Keeps what was found; since when stays while the state does. */
export const keepFindings = (work: AnyWork, found: readonly Found[]): void =>
  work.write(sql`select health_keep(${work.at}, ${JSON.stringify(found)}::jsonb)`);

/** When a mail about it last left; undefined while none has. */
export async function lastTold(work: AnyWork): Promise<string | undefined> {
  const row = await work.row(sql<{ at: string | null }>`select health_told_at() as at`);
  return row?.at ?? undefined;
}

/** Has the mail written, and remembers what it says. */
export const tellAdministrators = (
  work: AnyWork,
  facts: Readonly<Record<string, string>>,
): Promise<unknown> =>
  work.rows(sql`select health_tell(${work.at}, ${JSON.stringify(facts)}::jsonb)`);

/** Numbers of the whole installation, each counted up to a bound. */
export interface HealthNumbers {
  waiting: number;
  due_since: number | null;
  given_up: number;
  last_sent: number | null;
  last_error: string | null;
  last_error_at: number | null;
  last_arrival: string | null;
  quarantined: number;
  lists: number;
  lists_failing: number;
  /** Of those that fail: there is not even an older one. */
  lists_missing: number;
  lists_failing_since: string | null;
}

const DAY = 86_400_000_000;

export const healthNumbers = async (work: AnyWork): Promise<HealthNumbers> =>
  (await work.row(sql<HealthNumbers>`select * from health_numbers(${work.now - DAY})`))!;

/** A duty ended: well, or not. */
export const keepRun = (work: AnyWork, name: string, well: boolean) =>
  work.rows(sql`select duty_ended(${name}, ${work.at}, ${well})`);

export interface RunRow {
  name: string;
  good_at: string | null;
  failing_since: string | null;
}

export const listRuns = (work: AnyWork) =>
  work.rows(sql<RunRow>`select name, good_at, failing_since from duty_runs() order by name`);

export interface BackupRow {
  taken_at: string;
  bytes: number;
  missing_files: number;
  /** When the first was taken, and when any was last read to its end. */
  first_at: string;
  checked_at: string | null;
}

export interface ErasuresRow {
  waiting: number;
  failing: number;
  since: string | null;
}

/** Erasures that were begun and are not done, and those of them that fail. */
export const erasuresFailing = async (work: AnyWork): Promise<ErasuresRow> =>
  (await work.row(sql<ErasuresRow>`select waiting, failing, since from erasures_failing()`))!;

/** The last backup, if there is one. */
export const lastBackup = (work: AnyWork) =>
  work.row(
    sql<BackupRow>`select taken_at, bytes, missing_files, first_at, checked_at from backups_taken()`,
  );

export interface DatabaseRow {
  version: number;
  bytes: number;
  /** The database's own clock, µs. */
  now: number;
  created_at: string | null;
}

/** Version, size and clock of the database; when the installation began. */
export const databaseFacts = async (work: AnyWork): Promise<DatabaseRow> =>
  (await work.row(
    sql<DatabaseRow>`select current_setting('server_version_num')::int as version,
      pg_database_size(current_database()) as bytes,
      (extract(epoch from clock_timestamp()) * 1000000)::bigint as now,
      (select i.created_at from installation i) as created_at`,
  ))!;

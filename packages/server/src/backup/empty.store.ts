import pg from 'pg';
import { MIGRATION_LOCK } from '../platform/database/migrate.ts';
import { hasRestoreMark, RESTORE_MARK } from '../platform/database/unfinished-restore.ts';
import { QUEUE_SCHEMA } from '../platform/jobs/install-queue.ts';
import { busy } from './refusals.ts';
import { LOCK_NOT_AVAILABLE, LOCK_WAIT } from './snapshot.store.ts';

/** Held as long as the connection: whether no other restore is at work here. */
export async function lockRestore(client: pg.Client): Promise<boolean> {
  const { rows } = await client.query<{ free: boolean }>(
    'select pg_try_advisory_lock(7420, 2) as free',
  );
  return rows[0]!.free;
}

/** Whether the database holds nothing: no table, view or sequence of anybody, and no schema of ours. */
async function isEmpty(client: pg.Client): Promise<boolean> {
  const { rows } = await client.query<{ used: boolean }>(
    `select exists (select from pg_class c join pg_namespace n on n.oid = c.relnamespace
         where n.nspname not like 'pg\\_%' and n.nspname <> 'information_schema'
           and not exists (select from pg_depend d where d.objid = c.oid and d.deptype = 'e'))
       or exists (select from pg_namespace where nspname in ('staffetta', '${QUEUE_SCHEMA}')) as used`,
  );
  return !rows[0]!.used;
}

/** Stands on a table of every installation once a restore was complete: which one it was. */
const sign = (run: string) => pg.escapeLiteral(`restore ${run}`);

/** Takes the mark away and leaves the sign of this restore: both at once, or neither. */
export const unmark = (client: pg.Client, run: string) =>
  client.query(
    `drop table ${RESTORE_MARK}; comment on table public.staffetta_migration is ${sign(run)}`,
  );

/**
 * Whether the restore `run` was complete here and no server has begun on it since: each one that begins enters its
 * queues. Locked, so that none begins before our transaction ends.
 */
async function isUntouched(client: pg.Client, run: string): Promise<boolean> {
  const { rows } = await client.query(
    `select where obj_description(to_regclass('public.staffetta_migration'), 'pg_class') = ${sign(run)}
       and to_regclass('${QUEUE_SCHEMA}.queue') is not null`,
  );
  if (rows.length === 0) return false;
  await client.query(`lock table ${QUEUE_SCHEMA}.queue in share mode`);
  const { rows: queues } = await client.query(`select from ${QUEUE_SCHEMA}.queue limit 1`);
  return queues.length === 0;
}

/**
 * Marks an empty database; or one that an earlier restore has marked and left; or one that the restore `run` had
 * filled and nobody has used. Of what stood there nothing remains then. False, and nothing is changed, where it holds
 * anything else: a server that begins in an empty database may be filling it. Only under `lockRestore`. Throws
 * `StartError` while a migration is at work.
 */
export async function takeEmpty(client: pg.Client, run: string): Promise<boolean> {
  await client.query(`begin; set local lock_timeout = '${LOCK_WAIT}'`);
  await client
    .query('select pg_advisory_xact_lock($1)', [MIGRATION_LOCK])
    .catch((error: pg.DatabaseError) => {
      throw error.code === LOCK_NOT_AVAILABLE ? busy(error) : error;
    });
  if ((await hasRestoreMark(client)) || (await isUntouched(client, run))) await drop(client);
  const empty = await isEmpty(client);
  if (empty) await client.query(`create table ${RESTORE_MARK} ()`);
  await client.query(empty ? 'commit' : 'rollback');
  return empty;
}

/** Takes away what a restore has made; false, and nothing is changed, where the mark has gone already. */
export async function emptyAgain(client: pg.Client): Promise<boolean> {
  await client.query('begin');
  const isOurs = await hasRestoreMark(client);
  if (isOurs) await drop(client);
  await client.query('commit');
  return isOurs;
}

/**
 * Only where the mark stands: that was set in emptiness, and no server starts while it stands, so that nothing here
 * is anybody else's; or where nobody has used what the restore of the folder's note has made.
 */
async function drop(client: pg.Client): Promise<void> {
  await client.query(`drop schema if exists staffetta, ${QUEUE_SCHEMA} cascade`);
  await client.query('drop table if exists public.staffetta_migration');
  await client.query(`drop table if exists ${RESTORE_MARK}`);
}

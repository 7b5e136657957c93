import pg from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import type { Manifest, Sequence } from './archive/format.ts';
import { busy } from './refusals.ts';

export interface Table {
  readonly name: string;
  /** Those that hold something of their own; generated ones are computed anew. */
  readonly columns: readonly string[];
}

/**
 * Of these the rows stay behind: sessions and one-time links ended since must not come back to life, and
 * failures only slow down who signs in. Everybody signs in anew after a restore.
 */
const LEFT_OUT: ReadonlySet<string> = new Set(['session', 'one_time', 'sign_in_failure']);

/** How values are spelled, whatever the server's own settings: text that any later PostgreSQL reads. */
const SPELLING = `set datestyle = 'ISO, YMD'; set intervalstyle = 'iso_8601'; set timezone = 'UTC';
  set extra_float_digits = 3; set bytea_output = 'hex'; set client_encoding = 'UTF8';
  set xmloption = 'content'; set synchronize_seqscans = off; set search_path = staffetta`;

/** A large table takes its time, whatever limits were set for those who answer requests. */
const PATIENCE = `select set_config(name, '0', false) from pg_settings where name in
  ('statement_timeout', 'transaction_timeout', 'idle_in_transaction_session_timeout', 'idle_session_timeout')`;

export const LOCK_NOT_AVAILABLE = '55P03';
export const LOCK_WAIT = '60s';

/** A connection as the owner of the tables, with values spelled as a backup holds them. */
export async function connectOwner(ownerUrl: string): Promise<pg.Client> {
  const client = new pg.Client({
    connectionString: ownerUrl,
    application_name: 'staffetta-backup',
    keepAlive: true,
  });
  // Told by the statement that is under way; without a listener it would end the process.
  client.on('error', () => {});
  await client.connect();
  await client.query(SPELLING);
  await client.query(PATIENCE);
  return client;
}

/** The tables as they are now, by name. */
export async function listTables(client: pg.ClientBase): Promise<Table[]> {
  const { rows } = await client.query<{ name: string; columns: string[] }>(
    `select c.relname::text as name,
        array(select a.attname::text from pg_attribute a where a.attrelid = c.oid and a.attnum > 0
          and not a.attisdropped and a.attgenerated = '' order by a.attnum) as columns
      from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where n.nspname = 'staffetta' and c.relkind = 'r' order by c.relname`,
  );
  return rows;
}

const holdsRows = ({ name }: { name: string }): boolean => !LEFT_OUT.has(name);

/**
 * One instant of the whole database, whoever writes meanwhile. The locks come before the snapshot and only keep
 * migrations away, as pg_dump's do: LOCK TABLE takes no snapshot, the first SELECT does. Where row security
 * would leave rows out, reading fails instead.
 */
export async function beginSnapshot(client: pg.ClientBase): Promise<Table[]> {
  const before = await listTables(client);
  const names = before.map(({ name }) => `staffetta.${pg.escapeIdentifier(name)}`);
  await client.query('begin isolation level repeatable read read only');
  await client.query(`set local row_security = off; set local lock_timeout = '${LOCK_WAIT}'`);
  if (names.length > 0)
    await client
      .query(`lock table ${names.join(', ')} in access share mode`)
      .catch((error: pg.DatabaseError) => {
        throw error.code === LOCK_NOT_AVAILABLE ? busy(error) : error;
      });
  const tables = await listTables(client);
  // A migration slipped in between: its tables are not locked.
  if (JSON.stringify(tables) !== JSON.stringify(before)) throw busy(undefined);
  return tables.filter(holdsRows);
}

/** What the database says of itself, for the manifest. */
export async function describe(
  client: pg.ClientBase,
): Promise<Pick<Manifest, 'server' | 'installation' | 'migrations'>> {
  const server = await client.query<{ server_version: string }>('show server_version');
  const migrations = await client.query<Manifest['migrations'][number]>(
    'select name, sha256 from public.staffetta_migration order by name',
  );
  const installation = await client.query<{ uid: string; name: string }>(
    'select uid, name from installation',
  );
  return {
    server: server.rows[0]!.server_version,
    migrations: migrations.rows,
    installation: installation.rows[0] ?? null,
  };
}

/** A table's rows in COPY's text format. */
export function copyOut(
  client: pg.ClientBase,
  { name, columns }: Table,
): AsyncIterable<Uint8Array> {
  return client.query(copyTo(`copy ${target(name, columns)} to stdout`));
}

/** For COPY in both directions; the names come from the catalogue. */
export const target = (name: string, columns: readonly string[]): string =>
  `staffetta.${pg.escapeIdentifier(name)} (${columns.map((column) => pg.escapeIdentifier(column)).join(', ')})`;

/** The sequences, asked after the tables: never behind a number that a row already has. */
export async function listSequences(client: pg.ClientBase): Promise<Sequence[]> {
  const { rows } = await client.query<{ name: string }>(
    `select c.relname::text as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where n.nspname = 'staffetta' and c.relkind = 'S' order by c.relname`,
  );
  const sequences: Sequence[] = [];
  for (const { name } of rows) {
    const state = await client.query<{ last: string; called: boolean }>(
      `select last_value::text as last, is_called as called from staffetta.${pg.escapeIdentifier(name)}`,
    );
    sequences.push({ name, ...state.rows[0]! });
  }
  return sequences;
}

/** The files that the rows of this snapshot know, in batches: a name is random, so that it makes an order. */
export async function* knownFiles(client: pg.ClientBase): AsyncGenerator<string> {
  for (let after = ''; ; ) {
    const { rows } = await client.query<{ name: string }>(
      'select storage_name as name from file where storage_name > $1 order by storage_name limit 1000',
      [after],
    );
    if (rows.length === 0) return;
    for (const { name } of rows) yield name;
    after = rows.at(-1)!.name;
  }
}

/** Whether a row knows the file now, outside the snapshot: an upload may have been taken back meanwhile. */
export async function isStillKnown(ownerUrl: string, storageName: string): Promise<boolean> {
  const client = await connectOwner(ownerUrl);
  try {
    const found = await client.query('select from file where storage_name = $1', [storageName]);
    return found.rowCount! > 0;
  } finally {
    await client.end();
  }
}

/** Which keys belong to this database, by name; none in one that a version made which did not write them down. */
export async function writtenFingerprints(
  client: pg.ClientBase,
): Promise<ReadonlyMap<string, Uint8Array>> {
  const there = await client.query<{ table: string | null }>(
    `select to_regclass('staffetta.secret_fingerprint') as table`,
  );
  if (!there.rows[0]!.table) return new Map();
  const { rows } = await client.query<{ name: string; fingerprint: Buffer }>(
    'select name, fingerprint from secret_fingerprint',
  );
  return new Map(rows.map(({ name, fingerprint }) => [name, fingerprint]));
}

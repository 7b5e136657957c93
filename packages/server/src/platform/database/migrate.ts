import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { installQueue } from '../jobs/install-queue.ts';
import { refuseMarked } from './unfinished-restore.ts';

const folder = fileURLToPath(new URL('../../../migrations/', import.meta.url));

/** Any number that nothing else locks: several nodes may start at once, one migrates, the others wait. */
export const MIGRATION_LOCK = 7_420_000;

/**
 * Brings the database to this version: plain SQL files, forward only, each in its own transaction
 * (one whose first line is `-- no transaction` runs outside). A file changed after it ran is refused, and so is a
 * database that a restore is filling (`StartError`).
 *
 * @param only the names to apply; all unless said
 */
export const migrate = (ownerUrl: string, only?: ReadonlySet<string>) =>
  migrating(ownerUrl, refuseMarked, only);

/** The same for the restore that fills the database. */
export const migrateRestored = (ownerUrl: string, only?: ReadonlySet<string>) =>
  migrating(ownerUrl, async () => {}, only);

async function migrating(
  ownerUrl: string,
  check: (client: pg.Client) => Promise<void>,
  only: ReadonlySet<string> | undefined,
): Promise<{ applied: string[] }> {
  const client = new pg.Client({
    connectionString: ownerUrl,
    application_name: 'staffetta-migrate',
  });
  // A connection that breaks is told by the statement under way; without a listener it would end the process.
  client.on('error', () => {});
  await client.connect();
  try {
    await client.query("set lock_timeout = '10s'");
    await client.query('select pg_advisory_lock($1)', [MIGRATION_LOCK]);
    // Under the lock: a restore that begins meanwhile marks the database before the first migration, or waits.
    await check(client);
    const applied = await applyAll(client, only);
    await installQueue(client);
    return { applied };
  } finally {
    await client.end();
  }
}

/** One file of this version. */
export interface Migration {
  readonly name: string;
  readonly sha256: string;
  readonly text: string;
}

/** The migrations of this version, in their order. */
export async function knownMigrations(): Promise<Migration[]> {
  const names = (await readdir(folder)).filter((file) => file.endsWith('.sql')).sort();
  return Promise.all(
    names.map(async (name) => {
      const text = await readFile(`${folder}${name}`, 'utf8');
      return { name, text, sha256: createHash('sha256').update(text).digest('hex') };
    }),
  );
}

async function applyAll(client: pg.Client, only?: ReadonlySet<string>): Promise<string[]> {
  await client.query(
    `create table if not exists public.staffetta_migration
       (name text primary key, sha256 text not null, applied_at timestamptz not null default now())`,
  );
  const done = await client.query<{ name: string; sha256: string }>(
    'select name, sha256 from public.staffetta_migration',
  );
  const known = new Map(done.rows.map((row) => [row.name, row.sha256]));
  const applied: string[] = [];
  for (const { name, text, sha256 } of await knownMigrations()) {
    if (only?.has(name) === false) continue;
    const before = known.get(name);
    if (before === sha256) continue;
    if (before) throw new Error(`migration ${name} was changed after it had run: write a new one`);
    await applyOne(client, name, text, sha256);
    applied.push(name);
  }
  return applied;
}

async function applyOne(client: pg.Client, name: string, text: string, sha256: string) {
  const record = () =>
    client.query('insert into public.staffetta_migration (name, sha256) values ($1, $2)', [
      name,
      sha256,
    ]);
  if (text.startsWith('-- no transaction')) {
    await client.query(text);
    await record();
    return;
  }
  await client.query('begin');
  try {
    await client.query(text);
    await record();
    await client.query('commit');
  } catch (cause) {
    await client.query('rollback');
    throw new Error(`migration ${name} failed`, { cause });
  }
}

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import {
  checkBackup,
  makeBackupKey,
  readHost,
  restoreBackup,
  takeBackup,
} from '../../packages/server/src/backup/index.ts';
import { type ComposeOptions, compose } from '../../packages/server/src/compose.ts';
import { keepSecrets } from '../../packages/server/src/config/index.ts';
import { ERASURE_LIST } from '../../packages/server/src/retention/index.ts';
import { createEmptyDatabase, rowsAsOwner, type TestDatabase } from './database.ts';
import { createWorld, testOptions, type World } from './world.ts';

/** A world whose secrets and files lie in a state folder, as a real server's do. */
export interface KeptWorld extends World {
  readonly state: string;
}

/** The options by which a server works on a state folder. */
function optionsOf(
  state: string,
  appUrl: string,
): Pick<ComposeOptions, 'secrets' | 'filesFolder' | 'erasureList' | 'appUrl'> {
  const secrets = keepSecrets(state);
  return {
    appUrl,
    filesFolder: join(state, 'files'),
    erasureList: join(state, ERASURE_LIST),
    secrets: {
      cursor: secrets.cursorKey,
      wrapping: secrets.wrappingKey,
      logSigning: secrets.logSigningKey,
    },
  };
}

export async function createKeptWorld(overrides: Partial<ComposeOptions> = {}): Promise<KeptWorld> {
  const state = await mkdtemp(join(tmpdir(), 'staffetta-kept-'));
  const { appUrl: _, ...options } = optionsOf(state, '');
  const world = await createWorld({ ...options, ...overrides });
  const stop = async () => {
    await world.stop();
    await rm(state, { recursive: true, force: true });
  };
  const { filesFolder, erasureList } = options;
  return { ...world, filesFolder, erasureList, state, stop };
}

/** A folder of this test alone. */
export async function folderForTest(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'staffetta-backup-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

export interface BackupKey {
  readonly file: string;
  readonly recipient: string;
}

export async function newKey(folder: string): Promise<BackupKey> {
  const file = join(folder, `${crypto.randomUUID()}.key`);
  return { file, recipient: await makeBackupKey(file) };
}

const never = new AbortController().signal;

const hostOf = (state: string, database: Pick<TestDatabase, 'appUrl' | 'ownerUrl'>) =>
  readHost({
    STAFFETTA_STATE: state,
    DATABASE_URL: database.appUrl,
    DATABASE_OWNER_URL: database.ownerUrl,
  });

/** Backs up as the operator does, from a database of one's own. */
export function backUp(
  world: Pick<KeptWorld, 'state' | 'database'>,
  file: string,
  recipients: readonly string[],
  more: { replace?: boolean; signal?: AbortSignal } = {},
) {
  const { config, state } = hostOf(world.state, world.database);
  return takeBackup(config, state, { file, recipients, replace: false, signal: never, ...more });
}

/** Reads a backup whole and restores nothing. */
export const check = (file: string, identity: string, keys: readonly string[] = []) =>
  checkBackup({ file, identity, keys, signal: never });

/** Somewhere empty to restore into. */
export interface Elsewhere {
  readonly state: string;
  readonly database: TestDatabase;
}

export async function elsewhere(): Promise<Elsewhere> {
  const database = await createEmptyDatabase();
  onTestFinished(() => database.drop());
  return { state: await folderForTest(), database };
}

export function restoreInto(
  { state: folder, database }: Elsewhere,
  file: string,
  identity: string,
  more: { keys?: readonly string[]; erasures?: readonly string[]; signal?: AbortSignal } = {},
) {
  const { config, state } = hostOf(folder, database);
  return restoreBackup(config, state, {
    file,
    identity,
    keys: [],
    erasures: [],
    signal: never,
    ...more,
  });
}

/** A server on what was restored; stops at the test's end. */
export async function serve(
  { state, database }: Elsewhere,
  clock: World['clock'],
  more: Partial<ComposeOptions> = {},
): Promise<{ origin: string; composed: Awaited<ReturnType<typeof compose>> }> {
  const composed = await compose({
    ...testOptions(database.appUrl, ''),
    ...optionsOf(state, database.appUrl),
    clock,
    ...more,
  });
  onTestFinished(() => composed.close());
  const origin = await composed.app.listen({ port: 0, host: '127.0.0.1' });
  return { origin, composed };
}

/** How many rows each table holds. */
export async function countRows(ownerUrl: string): Promise<Record<string, number>> {
  const tables = await rowsAsOwner(
    ownerUrl,
    `select table_name as name from information_schema.tables
     where table_schema = 'staffetta' and table_type = 'BASE TABLE' order by 1`,
  );
  const counts: Record<string, number> = {};
  for (const { name } of tables) {
    const [row] = await rowsAsOwner(ownerUrl, `select count(*)::int as n from staffetta.${name}`);
    counts[String(name)] = Number(row!.n);
  }
  return counts;
}

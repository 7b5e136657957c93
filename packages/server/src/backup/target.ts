import { existsSync } from 'node:fs';
import { readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type pg from 'pg';
import { type Config, secretsFile } from '../config/index.ts';
import {
  connectionUrl,
  removeEmbedded,
  startEmbedded,
} from '../platform/database/embedded/index.ts';
import { hasRestoreMark, restoreNote } from '../platform/database/unfinished-restore.ts';
import { emptyAgain, isEmpty, lockRestore, mark, unmark } from './empty.store.ts';
import { notEmpty, restoreRunning } from './refusals.ts';
import { connectOwner } from './snapshot.store.ts';
import { byUrl, type OpenedDatabase, quiet } from './source.ts';

/**
 * An empty database and an empty folder, both marked: until the marks are gone no server starts on them, so that
 * a restore that is killed leaves nothing that looks like an installation.
 */
export interface Target extends OpenedDatabase {
  /** Takes the marks away: the restore is complete. */
  complete(): Promise<void>;
  /** Takes away all that was restored. */
  discard(): Promise<void>;
}

/** Makes ready what a restore fills. Throws `StartError` when something is there already. */
export async function openTarget(config: Config, state: string): Promise<Target> {
  const note = restoreNote(state);
  if (existsSync(note)) await clearFolder(state, !config.database);
  await refuseUsed(state);
  await writeFile(note, '', { mode: 0o600, flush: true });
  let opened: OpenedDatabase | undefined;
  let guard: pg.Client | undefined;
  try {
    opened = config.database ? byUrl(config.database) : await startEmpty(config, state);
    guard = await connectOwner(opened.ownerUrl);
    await takeEmpty(guard);
    return { ...opened, ...endings(config, state, opened, guard) };
  } catch (error) {
    await guard?.end();
    await opened?.close();
    await clearFolder(state, !config.database);
    throw error;
  }
}

/** The connection stays open, and with it the lock: two restores at once would fill one database. */
async function takeEmpty(guard: pg.Client): Promise<void> {
  if (!(await lockRestore(guard))) throw restoreRunning();
  if (await hasRestoreMark(guard)) await emptyAgain(guard);
  if (!(await isEmpty(guard))) throw notEmpty(`PostgreSQL, ${guard.host}/${guard.database}`);
  await mark(guard);
}

function endings(config: Config, state: string, opened: OpenedDatabase, guard: pg.Client) {
  let closed: Promise<void> | undefined;
  const close = () => {
    closed ??= guard.end().then(opened.close);
    return closed;
  };
  return {
    complete: async () => {
      await unmark(guard);
      await rm(restoreNote(state), { force: true });
    },
    close,
    discard: async () => {
      const emptied = config.database ? await emptyAgain(guard).then(yes, no) : true;
      await close();
      // A database that went away keeps its mark, and so does the folder: the next restore begins with both.
      if (emptied) await clearFolder(state, !config.database);
    },
  };
}

async function startEmpty(config: Config, state: string): Promise<OpenedDatabase> {
  const asRoot = config.environment === 'production' ? 'refuse' : 'trial';
  const server = await startEmbedded({ stateFolder: state, log: quiet, asRoot });
  return {
    ownerUrl: connectionUrl(server.ownerConnection),
    appUrl: connectionUrl(server.connection),
    close: server.stop,
  };
}

const yes = () => true;
const no = () => false;

const filesFolder = (state: string) => join(state, 'files');

async function refuseUsed(state: string): Promise<void> {
  const files = await readdir(filesFolder(state)).catch(() => []);
  if (files.length > 0) throw notEmpty(filesFolder(state));
  for (const used of [secretsFile(state), join(state, 'postgres')])
    if (existsSync(used)) throw notEmpty(used);
}

/** Only after `refuseUsed`, or below the mark of an earlier restore: what lies there is a restore's own. */
async function clearFolder(state: string, embedded: boolean): Promise<void> {
  if (embedded) await removeEmbedded(state);
  await rm(filesFolder(state), { recursive: true, force: true });
  await rm(secretsFile(state), { force: true });
  await rm(restoreNote(state), { force: true });
}

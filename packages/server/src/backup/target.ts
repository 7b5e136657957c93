import { randomUUID } from 'node:crypto';
import { existsSync, rmSync } from 'node:fs';
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type pg from 'pg';
import { type Config, secretsFile } from '../config/index.ts';
import {
  connectionUrl,
  removeEmbedded,
  startEmbedded,
} from '../platform/database/embedded/index.ts';
import { restoreNote } from '../platform/database/unfinished-restore.ts';
import { holdFile } from '../platform/file-lock.ts';
import { emptyAgain, lockRestore, takeEmpty, unmark } from './empty.store.ts';
import { lockLost, notEmpty, restoreRunning } from './refusals.ts';
import { connectOwner } from './snapshot.store.ts';
import { byUrl, type OpenedDatabase, quiet } from './source.ts';

/**
 * An empty database and an empty folder, both marked: until the marks are gone no server starts on them, so that
 * a restore that is killed leaves nothing that looks like an installation. Both are held until `close`, so that no
 * other restore takes for left behind what this one is filling.
 */
export interface Target extends OpenedDatabase {
  /** Throws `StartError` when the database has let go of us: another restore may have begun there. */
  stillHeld(): Promise<void>;
  /** Takes the marks away: the restore is complete. */
  complete(): Promise<void>;
  /** Takes away all that was restored. */
  discard(): Promise<void>;
}

/** A database that is ours, and the connection whose lock keeps it so. */
interface Taken {
  readonly opened: OpenedDatabase;
  readonly guard: pg.Client;
}

/**
 * Makes ready what a restore fills. Throws `StartError` when something is there already or another restore is at
 * work there, and has changed nothing then.
 */
export async function openTarget(config: Config, state: string): Promise<Target> {
  if (!existsSync(restoreNote(state))) await refuseUsed(state);
  const letGo = holdState(state);
  try {
    const taken = config.database
      ? await takeNamed(config.database, state)
      : await takeEmbedded(config, state);
    return { ...taken.opened, ...endings(config, state, taken, letGo) };
  } catch (error) {
    letGo();
    throw error;
  }
}

/** The folder, for this restore alone: the lock in a database says nothing of the folder beside it. */
function holdState(state: string): () => void {
  const file = join(state, 'restore-lock');
  const lock = holdFile(file);
  if (!lock) throw restoreRunning(state);
  let isHeld = true;
  return () => {
    if (isHeld) rmSync(file, { force: true });
    isHeld = false;
    lock.release();
  };
}

/** A database of one's own is asked first: whether it is ours decides what may be cleared in the folder. */
async function takeNamed(database: NonNullable<Config['database']>, state: string): Promise<Taken> {
  const opened = byUrl(database);
  const guard = await connectOwner(opened.ownerUrl);
  try {
    if (!(await lockRestore(guard))) throw restoreRunning(nameOf(guard));
    // An embedded database is of a restore without DATABASE_URL, or of somebody else.
    if (existsSync(embeddedFolder(state))) throw notEmpty(embeddedFolder(state));
    const isLeft = await noteFolder(state);
    try {
      if (!(await takeEmpty(guard, await noted(state)))) throw notEmpty(nameOf(guard));
    } catch (error) {
      if (!isLeft) await rm(restoreNote(state));
      throw error;
    }
    if (isLeft) await clearRestored(state, false);
    return { opened, guard };
  } catch (error) {
    await guard.end();
    throw error;
  }
}

/** The folder's own database goes and comes with the folder. */
async function takeEmbedded(config: Config, state: string): Promise<Taken> {
  if (await noteFolder(state)) await clearRestored(state, true);
  let opened: OpenedDatabase | undefined;
  let guard: pg.Client | undefined;
  try {
    opened = await startEmpty(config, state);
    guard = await connectOwner(opened.ownerUrl);
    if (!(await lockRestore(guard))) throw restoreRunning(state);
    if (!(await takeEmpty(guard, await noted(state)))) throw notEmpty(nameOf(guard));
    return { opened, guard };
  } catch (error) {
    await guard?.end();
    await opened?.close();
    await clearFolder(state, true);
    throw error;
  }
}

function endings(config: Config, state: string, { opened, guard }: Taken, letGo: () => void) {
  let closed: Promise<void> | undefined;
  const closeDatabase = () => {
    closed ??= guard.end().then(opened.close);
    return closed;
  };
  return {
    stillHeld: async () => {
      await guard.query('select').catch((cause) => {
        throw lockLost(cause);
      });
    },
    complete: async () => {
      // Who is killed between mark and note leaves one name in both: so the next restore knows what it may take.
      const run = randomUUID();
      await writeNote(state, run);
      await unmark(guard, run);
      await rm(restoreNote(state), { force: true });
    },
    close: () => closeDatabase().finally(letGo),
    discard: async () => {
      const emptied = config.database ? await emptyAgain(guard).catch(no) : true;
      await closeDatabase();
      // A database that went away keeps its mark or its sign, and the folder its note: the next restore begins with both.
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

const no = () => false;

const filesFolder = (state: string) => join(state, 'files');

const embeddedFolder = (state: string) => join(state, 'postgres');

const nameOf = (client: pg.Client) => `PostgreSQL, ${client.host}/${client.database}`;

async function refuseUsed(state: string): Promise<void> {
  const files = await readdir(filesFolder(state)).catch(() => []);
  if (files.length > 0) throw notEmpty(filesFolder(state));
  for (const used of [secretsFile(state), embeddedFolder(state)])
    if (existsSync(used)) throw notEmpty(used);
}

/** Empty until the restore is complete: then it names it, as the database does. */
const writeNote = (state: string, run: string) =>
  writeFile(restoreNote(state), run, { mode: 0o600, flush: true });

const noted = (state: string) => readFile(restoreNote(state), 'utf8');

/** Writes the note into an empty folder; tells whether it stands there already, over what a restore has left. */
async function noteFolder(state: string): Promise<boolean> {
  const note = restoreNote(state);
  if (existsSync(note)) return true;
  await refuseUsed(state);
  await writeNote(state, '');
  // A server that was just starting makes its keys, and then looks for the note: one of us sees the other.
  await refuseUsed(state).catch(async (error) => {
    await rm(note);
    throw error;
  });
  return false;
}

/** Only what a restore has made itself: in a folder that was empty, or below the note of an earlier one. */
async function clearRestored(state: string, embedded: boolean): Promise<void> {
  if (embedded) await removeEmbedded(state);
  await rm(filesFolder(state), { recursive: true, force: true });
  await rm(secretsFile(state), { force: true });
}

/** The note goes last: who is killed before leaves it over the rest. */
async function clearFolder(state: string, embedded: boolean): Promise<void> {
  await clearRestored(state, embedded);
  await rm(restoreNote(state), { force: true });
}

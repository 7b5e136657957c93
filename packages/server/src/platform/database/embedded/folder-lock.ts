import { closeSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { StartError } from '../../start-error.ts';

/** SQLite's code for a lock that another process holds. */
const busy = 5;

/** A folder held by this process. */
export type FolderLock = { announce(address: string): void; release(): void };

/**
 * Holds the folder for this process, or says who does. SQLite is used only for its lock: the
 * operating system drops it with the process, however that ends, so nothing stale is left to guess
 * about, and a process number used twice deceives nobody.
 */
export function holdFolder(folder: string): FolderLock {
  const note = join(folder, 'running.json');
  const file = join(folder, 'lock');
  // SQLite would make it readable, and a reader could hold it against us.
  closeSync(openSync(file, 'a', 0o600));
  const lock = new DatabaseSync(file);
  try {
    // A first one that is just ending gets this many milliseconds.
    lock.exec('PRAGMA busy_timeout = 500; BEGIN EXCLUSIVE');
  } catch (cause) {
    lock.close();
    if ((cause as { errcode?: number }).errcode !== busy) throw cause;
    throw alreadyRunning(folder, readNote(note), cause);
  }
  const announce = (address: string) =>
    writeFileSync(note, JSON.stringify({ pid: process.pid, address }), { mode: 0o600 });
  announce('');
  return {
    announce,
    release() {
      if (!lock.isOpen) return;
      rmSync(note, { force: true });
      lock.close();
    },
  };
}

function readNote(note: string): { pid: number; address: string } {
  try {
    return JSON.parse(readFileSync(note, 'utf8'));
  } catch {
    return { pid: 0, address: '' };
  }
}

function alreadyRunning(
  folder: string,
  first: { pid: number; address: string },
  cause: unknown,
): StartError {
  const where = first.address ? `, ${first.address}` : '';
  return new StartError(
    'already-running',
    {
      it: `Staffetta è già in esecuzione su questi dati (processo ${first.pid}${where}; cartella ${folder}). Usare quella, oppure fermarla, oppure scegliere un'altra cartella con STAFFETTA_STATE.`,
      en: `Staffetta is already running on these data (process ${first.pid}${where}; folder ${folder}). Use that one, or stop it, or choose another folder with STAFFETTA_STATE.`,
    },
    { cause },
  );
}

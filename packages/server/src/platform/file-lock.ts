import { type BigIntStats, closeSync, fstatSync, openSync, statSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';

/** SQLite's code for a lock that another process holds. */
const busy = 5;

/** A file held by this process. */
export interface FileLock {
  release(): void;
}

/**
 * Holds a file for this process, making it where it is missing; undefined where another process holds it. SQLite is
 * used only for its lock: the operating system drops it with the process, however that ends, so nothing stale is
 * left to guess about, and a process number used twice deceives nobody. Who holds it may remove it before the
 * release.
 */
export function holdFile(file: string): FileLock | undefined {
  // SQLite would make it readable, and a reader could hold it against us. Open to the end: closing it lets go of
  // every lock that this process has on it.
  const made = openSync(file, 'a', 0o600);
  const lock = new DatabaseSync(file);
  const release = () => {
    if (!lock.isOpen) return;
    lock.close();
    closeSync(made);
  };
  try {
    // A first one that is just ending gets this many milliseconds. No journal beside the file: nothing is written.
    lock.exec('PRAGMA busy_timeout = 500; PRAGMA journal_mode = MEMORY; BEGIN EXCLUSIVE');
  } catch (cause) {
    release();
    if ((cause as { errcode?: number }).errcode !== busy) throw cause;
    return undefined;
  }
  const lies = statSync(file, { bigint: true, throwIfNoEntry: false });
  if (isSame(fstatSync(made, { bigint: true }), lies)) return { release };
  // Its holder has removed it meanwhile: whoever comes next would not find this one.
  release();
  return holdFile(file);
}

const isSame = (one: BigIntStats, other: BigIntStats | undefined): boolean =>
  one.ino === other?.ino && one.dev === other.dev;

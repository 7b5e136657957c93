import { existsSync } from 'node:fs';
import {
  access,
  chmod,
  chown,
  constants,
  lstat,
  mkdir,
  mkdtemp,
  readFile,
  writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { StartError } from '../../start-error.ts';
import { type Account, canEnter } from './account.ts';

/** Where one embedded PostgreSQL keeps its things. */
export type Place = { home: string; data: string; socket: string; log: string; passwords: string };

/** Longest path of a Unix socket that every supported system takes: 103 bytes and a NUL on macOS. */
const longestSocketPath = 103;
const port = 5432;

/**
 * The folder for the database: inside the state folder, or outside when the account cannot get
 * there (a home folder of mode 700). A note inside tells where outside, so that data and state
 * folder stay one thing: a new state folder never meets an old one's data.
 */
export async function findHome(
  account: Account,
  stateFolder: string,
  outside = '/var/lib/staffetta',
): Promise<string> {
  const inside = join(stateFolder, 'postgres');
  const note = join(inside, 'elsewhere');
  await mkdir(inside, { recursive: true, mode: homeMode(account) });
  const elsewhere = await readFile(note, 'utf8').catch(() => '');
  if (elsewhere) return writable(elsewhere);
  if (await canEnter(account, inside)) return writable(inside);
  // To start empty elsewhere would look like lost data.
  if (existsSync(join(inside, 'data'))) throw closed(inside);
  await mkdir(outside, { recursive: true, mode: homeMode(account) });
  const made = await mkdtemp(join(outside, 'postgres-'));
  await writeFile(note, made, { mode: 0o600, flush: true });
  return writable(made);
}

async function writable(home: string): Promise<string> {
  await access(home, constants.W_OK | constants.X_OK).catch((cause) => {
    throw new StartError(
      'database-folder-not-writable',
      {
        it: `La cartella ${home} è di un altro utente: avviare Staffetta con quello, oppure scegliere un'altra cartella con STAFFETTA_STATE.`,
        en: `The folder ${home} belongs to another account: start Staffetta with that one, or choose another folder with STAFFETTA_STATE.`,
      },
      { cause },
    );
  });
  return home;
}

function closed(inside: string): StartError {
  return new StartError('database-folder-closed', {
    it: `I dati sono in ${inside}, ma l'account che esegue PostgreSQL non può più arrivarci: togliere il divieto di passaggio a una delle cartelle che la contengono (chmod o+x), oppure spostare la cartella dello stato e indicarla con STAFFETTA_STATE.`,
    en: `The data are in ${inside}, but the account that runs PostgreSQL can no longer get there: allow passage through the folders that contain it (chmod o+x), or move the state folder and name it with STAFFETTA_STATE.`,
  });
}

/** Names the files below `home` and makes the socket folder, owned by the account, mode 700. */
export async function layOut(account: Account, home: string): Promise<Place> {
  await chmod(home, homeMode(account));
  return {
    home,
    data: join(home, 'data'),
    socket: await socketFolder(account, home),
    log: join(home, 'postgres.log'),
    passwords: join(home, 'passwords.json'),
  };
}

/** Gives a folder to the account and to nobody else. */
export async function giveTo(account: Account, path: string, mode: number): Promise<void> {
  if (account !== 'self') await chown(path, account.uid, account.gid);
  await chmod(path, mode);
}

async function socketFolder(account: Account, home: string): Promise<string> {
  const near = join(home, 'socket');
  if (fitsSocket(near)) {
    await mkdir(near, { recursive: true });
    await giveTo(account, near, 0o700);
    return near;
  }
  return farSocketFolder(account, join(home, 'socket-folder'));
}

/** Whether PostgreSQL's socket fits in the folder: short enough, no character that its list splits at. */
function fitsSocket(folder: string): boolean {
  const path = join(folder, `.s.PGSQL.${port}`);
  return Buffer.byteLength(path) <= longestSocketPath && /^[\w./-]+$/.test(folder);
}

/**
 * A short folder under the temporary one. Its name is random, so that nobody can take it
 * beforehand, and remembered, so that the next start finds what this one leaves.
 */
async function farSocketFolder(account: Account, note: string): Promise<string> {
  const remembered = await readFile(note, 'utf8').catch(() => '');
  if (remembered && (await isOurs(account, remembered))) return remembered;
  const parent = fitsSocket(join(tmpdir(), 'staffetta-XXXXXX')) ? tmpdir() : '/tmp';
  const made = await mkdtemp(join(parent, 'staffetta-'));
  await giveTo(account, made, 0o700);
  await writeFile(note, made, { mode: 0o600 });
  return made;
}

async function isOurs(account: Account, folder: string): Promise<boolean> {
  const found = await lstat(folder).catch(() => undefined);
  const uid = account === 'self' ? process.getuid?.() : account.uid;
  return found?.isDirectory() === true && found.uid === uid && (found.mode & 0o777) === 0o700;
}

/** Another account must be able to pass through, and to see nothing. */
function homeMode(account: Account): number {
  return account === 'self' ? 0o700 : 0o711;
}

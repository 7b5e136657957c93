import { rename } from 'node:fs/promises';
import { join } from 'node:path';
import { StartError } from '../../start-error.ts';
import { type Account, type AsRoot, chooseAccount } from './account.ts';
import { type Binaries, examine, packagedBinaries } from './binaries.ts';
import { ensureCluster } from './cluster.ts';
import { holdFolder } from './folder-lock.ts';
import { keepPasswords, type Passwords } from './passwords.ts';
import { findHome, layOut, type Place } from './place.ts';
import { logLength } from './postmaster.ts';
import { appRole, type Connection, databaseName, ensureRoles, ownerRole } from './roles.ts';
import { type Durability, serverSettings } from './settings.ts';
import { stopOrphan } from './stop-postmaster.ts';
import { type Log, supervise } from './supervise.ts';

export type EmbeddedOptions = {
  /** Holds everything that Staffetta keeps; the database goes below it, or outside (see `findHome`). */
  stateFolder: string;
  log: Log;
  /** Default `trial`: as root, run PostgreSQL as `nobody`. Production says `refuse`. */
  asRoot?: AsRoot;
  /** Default `durable`. */
  durability?: Durability;
  /** A folder with another PostgreSQL's `initdb` and `postgres`, instead of the packaged one. */
  programs?: string;
  /** Where to go when root's unprivileged account cannot enter the state folder. */
  outside?: string;
};

/** A running PostgreSQL. */
export type Embedded = {
  /** As the application: the plain role that row security binds. */
  connection: Connection;
  /** As the owner of the schema: for migrations only. */
  ownerConnection: Connection;
  /** For example `18.4`. */
  version: string;
  /** Tells whoever starts a second time where the first one answers. */
  announce(address: string): void;
  /** Ends the server cleanly and lets go of the folder. */
  stop(): Promise<void>;
};

/**
 * Starts the embedded PostgreSQL on a Unix socket, making its data folder, roles and database at
 * the first start and repairing what a crash left. Throws `StartError` with what to do.
 */
export async function startEmbedded(options: EmbeddedOptions): Promise<Embedded> {
  const { stateFolder, log, durability = 'durable' } = options;
  const account = chooseAccount(options.asRoot ?? 'trial', join(stateFolder, 'postgres', 'data'));
  const home = await findHome(account, stateFolder, options.outside);
  if (!home.startsWith(stateFolder)) log.info(`${outsideOf} ${home}`);
  const lock = holdFolder(home);
  try {
    const binaries = await findPrograms(options.programs, account, home);
    const place = await layOut(account, home);
    await turnLog(place);
    const passwords = await keepPasswords(place.passwords);
    if (await stopOrphan(place.data)) log.warn(orphanStopped);
    const superuserPassword = passwords.superuser;
    await ensureCluster(account, binaries, place, { superuserPassword, durability });
    const settings = serverSettings(place, durability);
    const server = await supervise({ account, binaries, place, settings, log });
    const connect = connections(place, passwords);
    await ensureRoles(connect.superuser, passwords).catch(async (error) => {
      await server.stop();
      throw error;
    });
    return {
      connection: connect.app,
      ownerConnection: connect.owner,
      version: binaries.version,
      announce: lock.announce,
      async stop() {
        await server.stop();
        lock.release();
      },
    };
  } catch (error) {
    lock.release();
    throw error;
  }
}

async function findPrograms(
  programs: string | undefined,
  account: Account,
  home: string,
): Promise<Binaries> {
  if (programs === undefined) return packagedBinaries(account, home);
  const found = await examine(account, programs);
  if (found) return found;
  throw new StartError('no-programs', {
    it: `In ${programs} non c'è un PostgreSQL che si possa eseguire.`,
    en: `There is no PostgreSQL that can run in ${programs}.`,
  });
}

function connections(place: Place, passwords: Passwords) {
  const at = { host: place.socket, port: 5432 };
  return {
    superuser: { ...at, user: 'postgres', password: passwords.superuser, database: 'postgres' },
    owner: { ...at, user: ownerRole, password: passwords.owner, database: databaseName },
    app: { ...at, user: appRole, password: passwords.app, database: databaseName },
  } satisfies Record<string, Connection>;
}

/** Keeps one older log, so that a server that complains for years does not fill the disk. */
async function turnLog(place: Place): Promise<void> {
  if (logLength(place) > 10_000_000) await rename(place.log, `${place.log}.old`);
}

const outsideOf = 'La base dati è in · The database is in';

const orphanStopped =
  'Fermato il PostgreSQL rimasto da un avvio interrotto · Stopped the PostgreSQL that an interrupted run left behind';

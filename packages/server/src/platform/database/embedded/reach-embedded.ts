import { existsSync } from 'node:fs';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Client } from 'pg';
import { holdFolder } from './folder-lock.ts';
import type { Passwords } from './passwords.ts';
import { appRole, type Connection, databaseName, ownerRole } from './roles.ts';
import { stopOrphan } from './stop-postmaster.ts';

/** How to reach a server that another process started on this folder. */
export type Reached = { connection: Connection; ownerConnection: Connection };

/**
 * The server that works on a state folder, for whoever may read its passwords; undefined while none answers.
 * Changes nothing: the folder is another process's.
 */
export async function reachEmbedded(stateFolder: string): Promise<Reached | undefined> {
  const home = await homeOf(stateFolder);
  const kept = await readFile(join(home, 'passwords.json'), 'utf8').catch(() => undefined);
  if (kept === undefined) return undefined;
  const passwords = JSON.parse(kept) as Passwords;
  const near = join(home, 'socket');
  const host = existsSync(near)
    ? near
    : await readFile(join(home, 'socket-folder'), 'utf8').catch(() => near);
  const at = { host, port: 5432, database: databaseName };
  const reached = {
    connection: { ...at, user: appRole, password: passwords.app },
    ownerConnection: { ...at, user: ownerRole, password: passwords.owner },
  };
  return (await answers(reached.ownerConnection)) ? reached : undefined;
}

/**
 * Removes the database of a state folder, wherever it lies. Throws `StartError` when a process works on it; a
 * server that one left behind is stopped.
 */
export async function removeEmbedded(stateFolder: string): Promise<void> {
  const home = await homeOf(stateFolder);
  if (existsSync(home)) {
    const lock = holdFolder(home);
    await stopOrphan(join(home, 'data')).finally(lock.release);
  }
  await rm(home, { recursive: true, force: true });
  await rm(join(stateFolder, 'postgres'), { recursive: true, force: true });
}

/** Where `findHome` put it. */
async function homeOf(stateFolder: string): Promise<string> {
  const inside = join(stateFolder, 'postgres');
  const elsewhere = await readFile(join(inside, 'elsewhere'), 'utf8').catch(() => '');
  return elsewhere || inside;
}

async function answers(connection: Connection): Promise<boolean> {
  const client = new Client(connection);
  client.on('error', () => {});
  return client
    .connect()
    .then(() => client.end())
    .then(
      () => true,
      () => false,
    );
}

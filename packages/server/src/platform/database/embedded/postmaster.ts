import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, openSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { type Account, runAs } from './account.ts';
import type { Binaries } from './binaries.ts';
import type { Place } from './place.ts';

/** The note that a running server keeps in its data folder. */
export type PostmasterNote = { pid: number; ready: boolean };

/** Reads `postmaster.pid`: its first line is the process, its eighth the state of start-up. */
export function readPostmasterNote(data: string): PostmasterNote | undefined {
  try {
    const lines = readFileSync(join(data, 'postmaster.pid'), 'utf8').split('\n');
    const pid = Number(lines[0]);
    return pid > 0 ? { pid, ready: lines[7]?.trim() === 'ready' } : undefined;
  } catch {
    return undefined;
  }
}

/** Starts `postgres` on the data folder; its messages go to the log file. */
export function spawnPostmaster(
  account: Account,
  binaries: Binaries,
  place: Place,
  settings: Record<string, string>,
): ChildProcess {
  const log = openSync(place.log, 'a', 0o600);
  const options = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  // Its own session: Ctrl-C reaches Staffetta, which first finishes its requests and then stops it.
  const child = spawn(join(binaries.folder, 'postgres'), ['-D', place.data, ...options], {
    ...runAs(account),
    detached: true,
    stdio: ['ignore', log, log],
  });
  closeSync(log);
  child.unref();
  return child;
}

/** Waits until the server takes connections. False when it ended before; recovery may take minutes. */
export async function becomesReady(child: ChildProcess, place: Place): Promise<boolean> {
  let ended = false;
  child.once('exit', () => {
    ended = true;
  });
  child.once('error', () => {
    ended = true;
  });
  while (!ended) {
    const note = readPostmasterNote(place.data);
    if (note?.pid === child.pid && note?.ready) return true;
    await wait(20);
  }
  return false;
}

/** Forgets a socket that a killed server left: no other server can be using this folder. */
export function clearSocket(place: Place): void {
  for (const suffix of ['', '.lock']) {
    rmSync(join(place.socket, `.s.PGSQL.5432${suffix}`), { force: true });
  }
}

/** Where the log file ends now, in bytes: what follows belongs to the next start. */
export function logLength(place: Place): number {
  return statSync(place.log, { throwIfNoEntry: false })?.size ?? 0;
}

/** What the server wrote after a position of its log, for the person who must find out why. */
export function logSince(place: Place, position: number): string {
  return readFileSync(place.log).subarray(position).toString('utf8').slice(-2000).trim();
}

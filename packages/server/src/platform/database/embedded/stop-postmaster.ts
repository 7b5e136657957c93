import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { StartError } from '../../start-error.ts';
import { readPostmasterNote } from './postmaster.ts';
import { isAlive, send, serversIn, worksIn } from './processes.ts';

/** How long to wait for each way of asking, in milliseconds. A checkpoint may take a while. */
const patience = { SIGINT: 30_000, SIGQUIT: 15_000 } as const;

/**
 * Stops the server that a killed Staffetta left on the data folder, and clears what a killed server
 * left there itself. The caller holds the folder, so that none of it belongs to anybody. Returns
 * whether a server was running.
 */
export async function stopOrphan(data: string): Promise<boolean> {
  const pid = readPostmasterNote(data)?.pid;
  const serves = pid !== undefined && isAlive(pid) && worksIn(pid, data);
  if (pid !== undefined && serves === true) await stopPostmaster(pid);
  clearRemains(data, pid);
  return serves === true;
}

/** Stops a server: fast and cleanly (SIGINT), or at once when that does not end (SIGQUIT). */
export async function stopPostmaster(pid: number): Promise<void> {
  for (const signal of ['SIGINT', 'SIGQUIT'] as const) {
    if (!send(pid, signal)) return;
    for (let waited = 0; waited < patience[signal]; waited += 20) {
      if (!isAlive(pid)) return;
      await wait(20);
    }
  }
  throw new StartError('postgres-does-not-stop', {
    it: `Il PostgreSQL del processo ${pid} non si ferma: controllarlo e riprovare.`,
    en: `The PostgreSQL of process ${pid} does not stop: look at it and try again.`,
  });
}

/**
 * After a server was killed, its workers may go on and keep the shared memory, which stops the next
 * start; and its note may name a number that now belongs to a stranger (or to nobody, where a
 * container has no init), or be empty, which stops the next start as well.
 */
function clearRemains(data: string, noted: number | undefined): void {
  for (const pid of serversIn(data)) send(pid, 'SIGKILL');
  if (noted === undefined || isForeign(noted, data)) {
    rmSync(join(data, 'postmaster.pid'), { force: true });
  }
}

/**
 * Whether the number surely belongs to something else. In every other case the note stays: with it
 * PostgreSQL finds the memory of a server that may still run, and two servers on the same files
 * would destroy them.
 */
function isForeign(pid: number, data: string): boolean {
  return send(pid, 0) && (!isAlive(pid) || worksIn(pid, data) === false);
}

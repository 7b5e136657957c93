import { execFileSync } from 'node:child_process';
import { readlinkSync, realpathSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { StartError } from '../../start-error.ts';
import { readPostmasterNote } from './postmaster.ts';

/** How long to wait for each way of asking, in milliseconds. A checkpoint may take a while. */
const patience = { SIGINT: 30_000, SIGQUIT: 15_000 } as const;

/**
 * Stops the server that a killed Staffetta left on the data folder. The caller holds the folder, so
 * that it belongs to nobody. Returns whether there was one.
 */
export async function stopOrphan(data: string): Promise<boolean> {
  const note = readPostmasterNote(data);
  if (!note || !isAlive(note.pid)) return false;
  if (!serves(note.pid, data)) {
    // The number now belongs to a stranger; PostgreSQL would take it for its own and refuse.
    rmSync(join(data, 'postmaster.pid'), { force: true });
    return false;
  }
  await stopPostmaster(note.pid);
  return true;
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

/** Whether the process runs; one that has ended and waits for its parent to notice does not. */
function isAlive(pid: number): boolean {
  return send(pid, 0);
}

function send(pid: number, signal: NodeJS.Signals | 0): boolean {
  try {
    return process.kill(pid, signal);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** Whether the process is the server of this data folder: a server works inside its folder. */
function serves(pid: number, data: string): boolean {
  try {
    return readlinkSync(`/proc/${pid}/cwd`) === realpathSync(data);
  } catch {
    return commandOf(pid).includes(data);
  }
}

function commandOf(pid: number): string {
  try {
    return execFileSync('ps', ['-ww', '-o', 'command=', '-p', String(pid)], { encoding: 'utf8' });
  } catch {
    return '';
  }
}

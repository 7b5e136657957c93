import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, readlinkSync, realpathSync } from 'node:fs';
import { basename } from 'node:path';

/** Sends a signal; 0 only asks. False when there is no such process. */
export function send(pid: number, signal: NodeJS.Signals | 0): boolean {
  try {
    return process.kill(pid, signal);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** Whether the process runs. One that has ended and that nobody collects (a zombie) does not. */
export function isAlive(pid: number): boolean {
  return send(pid, 0) && !isZombie(pid);
}

/** Whether the process is a server of this data folder: servers work inside their folder. */
export function worksIn(pid: number, data: string): boolean {
  try {
    const works = readlinkSync(`/proc/${pid}/cwd`) === realpathSync(data);
    return works && basename(readlinkSync(`/proc/${pid}/exe`)).startsWith('postgres');
  } catch {
    return commandOf(pid).includes(data);
  }
}

/** Every server process that works inside the data folder. Known on Linux only; empty elsewhere. */
export function serversIn(data: string): number[] {
  try {
    const pids = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
    return pids.map(Number).filter((pid) => worksIn(pid, data));
  } catch {
    return [];
  }
}

function isZombie(pid: number): boolean {
  try {
    // pid (name) state …: the name may hold anything, also parentheses.
    return /^.*\) Z /s.test(readFileSync(`/proc/${pid}/stat`, 'latin1'));
  } catch {
    return false;
  }
}

function commandOf(pid: number): string {
  if (process.platform === 'linux') return '';
  try {
    return execFileSync('ps', ['-ww', '-o', 'command=', '-p', String(pid)], { encoding: 'utf8' });
  } catch {
    return '';
  }
}

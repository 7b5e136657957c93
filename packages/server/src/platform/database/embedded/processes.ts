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

/**
 * Whether the process is a server of this data folder, or `unknown` where the system does not tell.
 * Servers work inside their folder; root in a container may not see where the processes of others
 * work, but may read how they were started.
 */
export function worksIn(pid: number, data: string): boolean | 'unknown' {
  const folder = linkOf(pid, 'cwd');
  const program = linkOf(pid, 'exe');
  if (folder && program) {
    return folder === realpathSync(data) && basename(program).startsWith('postgres');
  }
  const command = commandOf(pid);
  if (command === '') return 'unknown';
  // A worker has renamed itself; one whose server has gone serves nobody, wherever it works.
  if (command.startsWith('postgres: ')) return parentOf(pid) === 1;
  return [data, realpathSync(data)].some((path) => `${command} `.includes(` -D ${path} `));
}

/** Every server process that surely works inside the data folder. Known on Linux only. */
export function serversIn(data: string): number[] {
  try {
    const pids = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
    return pids.map(Number).filter((pid) => worksIn(pid, data) === true);
  } catch {
    return [];
  }
}

function isZombie(pid: number): boolean {
  return statusOf(pid)[0] === 'Z';
}

function parentOf(pid: number): number {
  return Number(statusOf(pid)[1]);
}

/** State, parent and so on: what follows the name, which may hold anything, also parentheses. */
function statusOf(pid: number): string[] {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'latin1');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  } catch {
    return [];
  }
}

function linkOf(pid: number, name: 'cwd' | 'exe'): string | undefined {
  try {
    return readlinkSync(`/proc/${pid}/${name}`);
  } catch {
    return undefined;
  }
}

/** The program and its arguments with spaces between them; empty when there is no telling. */
function commandOf(pid: number): string {
  try {
    if (process.platform === 'linux') {
      return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ').trim();
    }
    return execFileSync('ps', ['-ww', '-o', 'command=', '-p', String(pid)], {
      encoding: 'utf8',
    }).trim();
  } catch {
    return '';
  }
}

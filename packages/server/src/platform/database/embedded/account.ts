import { spawn } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';
import { StartError } from '../../start-error.ts';

/** The system account that runs PostgreSQL, or `self` when it is the one that runs Staffetta. */
export type Account = 'self' | { uid: number; gid: number };

/** What to do when Staffetta runs as root: use an unprivileged account, or refuse. */
export type AsRoot = 'trial' | 'refuse';

/**
 * PostgreSQL refuses to run as root. Data that already exists keeps its owner; otherwise `nobody`
 * is good enough for a trial, and for a trial only: every other daemon may run as `nobody` too.
 */
export function chooseAccount(asRoot: AsRoot, data: string): Account {
  if (process.getuid?.() !== 0) return 'self';
  if (asRoot === 'refuse') throw rootRefused();
  const owner = statSync(data, { throwIfNoEntry: false });
  if (owner && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid };
  return nobody();
}

/** Options of `spawn` that make a child run as the account, from a folder it can surely enter. */
export function runAs(account: Account): {
  uid?: number;
  gid?: number;
  cwd: string;
  env: Record<string, string>;
} {
  // A clean environment: PGDATA, PGOPTIONS, LD_* and the like of the caller are not for the server.
  const env = { PATH: '/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC' };
  return account === 'self'
    ? { cwd: '/', env }
    : { uid: account.uid, gid: account.gid, cwd: '/', env };
}

/** Runs a program as the account; resolves with its exit status and what it printed. */
export function runToEnd(
  account: Account,
  program: string,
  args: readonly string[],
): Promise<{ ok: boolean; output: string }> {
  return new Promise((resolve) => {
    const child = spawn(program, args, { ...runAs(account), stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    child.stdout.on('data', (chunk: Buffer) => {
      output += chunk;
    });
    child.stderr.on('data', (chunk: Buffer) => {
      output += chunk;
    });
    child.on('error', (error) => resolve({ ok: false, output: error.message }));
    child.on('close', (status) => resolve({ ok: status === 0, output }));
  });
}

/** Whether the account can enter the folder: asked of the system, since modes alone do not tell. */
export async function canEnter(account: Account, folder: string): Promise<boolean> {
  if (account === 'self') return true;
  const tried = await runToEnd(account, '/bin/sh', ['-c', 'cd "$0"', folder]);
  return tried.ok;
}

function nobody(): Account {
  const line = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .find((candidate) => candidate.startsWith('nobody:'));
  const [, , uid, gid] = line?.split(':') ?? [];
  // A negative number, as on macOS, is the same number in 32 bits without a sign.
  return { uid: Number(uid ?? 65534) >>> 0, gid: Number(gid ?? 65534) >>> 0 };
}

function rootRefused(): StartError {
  return new StartError('root-in-production', {
    it: 'Staffetta è avviata come root in produzione: usare un utente senza privilegi, oppure indicare un PostgreSQL esterno con DATABASE_URL.',
    en: 'Staffetta runs as root in production: use an account without privileges, or name an external PostgreSQL with DATABASE_URL.',
  });
}

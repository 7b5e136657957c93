import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';
import type { TestDatabase } from './database.ts';

const program = fileURLToPath(new URL('../../packages/cli/src/main.ts', import.meta.url));

/** Where the command works: without a database, on the folder's own. */
export interface CommandPlace {
  readonly state: string;
  readonly database?: Pick<TestDatabase, 'appUrl' | 'ownerUrl'>;
}

/** The command in a process of its own, which can be killed or made to stand still. */
export function command(words: string[], at: CommandPlace, shell = 'exec "$@"'): ChildProcess {
  const { database, state } = at;
  const child = spawn('bash', ['-c', shell, 'bash', process.execPath, program, ...words], {
    env: {
      PATH: process.env.PATH,
      LANG: 'en_GB.UTF-8',
      STAFFETTA_STATE: state,
      ...(database && { DATABASE_URL: database.appUrl, DATABASE_OWNER_URL: database.ownerUrl }),
    },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  return child;
}

/** How it ended. Call it before it can have ended. */
export async function ended(child: ChildProcess): Promise<{ exit: number | null; said: string }> {
  let said = '';
  child.stderr!.on('data', (bytes: Buffer) => {
    said += bytes;
  });
  await once(child, 'close');
  return { exit: child.exitCode, said };
}

/** Waits until something is to be seen. */
export async function seen(is: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await is())) await wait(5);
}

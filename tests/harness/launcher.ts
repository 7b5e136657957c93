import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { afterAll, onTestFinished } from 'vitest';
import {
  type Connection,
  type Embedded,
  type EmbeddedOptions,
  startEmbedded,
} from '../../packages/server/src/platform/database/embedded/index.ts';
import { findSystemPrograms } from './system-programs.ts';
import { makeTestFolder, removeTestFolder } from './test-folder.ts';

/** The PostgreSQL under test, as an option of the launcher. */
const engine: Pick<EmbeddedOptions, 'programs'> =
  process.env.STAFFETTA_TEST_ENGINE === 'system' ? { programs: findSystemPrograms() ?? '/' } : {};

const quiet = { info() {}, warn() {} };

/** A folder of this test alone; what runs or lies in it is cleared away at the test's end. */
export async function makeStateFolder(name = 'state'): Promise<string> {
  const parent = await makeTestFolder();
  onTestFinished(() => removeTestFolder(parent));
  return join(parent, name);
}

let prepared: string | undefined;
let preparedIn: string | undefined;

/** A state folder after a first start, copied from one that is made once a test file. */
export async function makeUsedStateFolder(name?: string): Promise<string> {
  prepared ??= await prepare();
  const folder = await makeStateFolder(name);
  // Of Node's own copy the files would belong to us instead of the server's account.
  execFileSync('cp', ['-a', prepared, folder]);
  return folder;
}

async function prepare(): Promise<string> {
  preparedIn = await makeTestFolder();
  const stateFolder = join(preparedIn, 'state');
  const options = { stateFolder, log: quiet, durability: 'disposable' as const, ...engine };
  await (await startEmbedded(options)).stop();
  return stateFolder;
}

afterAll(() => preparedIn && removeTestFolder(preparedIn));

/** Starts the launcher in this process; it stops at the test's end if it has not before. */
export async function launch(options: Partial<EmbeddedOptions> & { stateFolder: string }) {
  const server: Embedded = await startEmbedded({
    log: quiet,
    durability: 'disposable',
    ...engine,
    ...options,
  });
  onTestFinished(server.stop);
  return server;
}

/** The launcher in a process of its own, so that it can be killed. */
export type Launched = { child: ChildProcess; connection: Connection; said: () => string };

/** Starts the launcher in another process, optionally as another account, from another program. */
export async function launchApart(
  options: Omit<EmbeddedOptions, 'log'>,
  account: { uid?: number; gid?: number; program?: string[]; node?: string } = {},
): Promise<Launched> {
  const { program = [launcherProcess], node = process.execPath, ...owner } = account;
  const args = [...program, JSON.stringify({ ...engine, ...options })];
  const child = spawn(node, args, { ...owner, cwd: '/', stdio: ['ignore', 'pipe', 'pipe'] });
  onTestFinished(() => void child.kill('SIGKILL'));
  let said = '';
  child.stderr.on('data', (chunk: Buffer) => {
    said += chunk;
  });
  const lines = createInterface(child.stdout);
  const [line] = await Promise.race([once(lines, 'line'), once(child, 'exit').then(() => [''])]);
  if (!line) throw new Error(`the launcher did not start:\n${said}`);
  return { child, connection: JSON.parse(line), said: () => said };
}

/** The program that `launchApart` runs unless told otherwise. */
export const launcherProcess = fileURLToPath(new URL('launcher-process.ts', import.meta.url));

/** Where the launcher keeps the database of a state folder that its account can enter. */
export function dataOf(stateFolder: string): string {
  return join(stateFolder, 'postgres', 'data');
}

/** The process of the running server. */
export async function postmasterOf(stateFolder: string): Promise<number> {
  return Number.parseInt(await readFile(join(dataOf(stateFolder), 'postmaster.pid'), 'utf8'), 10);
}

/** Asks one question over a connection of its own. */
export async function ask<Row extends pg.QueryResultRow>(
  connection: Connection,
  question: string,
): Promise<Row[]> {
  const client = new pg.Client(connection);
  client.on('error', () => {});
  await client.connect();
  const { rows } = await client.query<Row>(question).finally(() => client.end());
  return rows;
}

/** Resolves when the process has gone, for those that are not our children. */
export async function gone(pid: number): Promise<void> {
  for (;;) {
    const stat = await readFile(`/proc/${pid}/stat`, 'latin1').catch(() => ') Z ');
    if (/^.*\) Z /s.test(stat)) return;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

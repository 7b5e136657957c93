import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import pg from 'pg';
import { expect, onTestFinished, test } from 'vitest';
import type { Connection } from '../../../packages/server/src/platform/database/embedded/index.ts';
import {
  ask,
  dataOf,
  gone,
  launch,
  launchApart,
  makeStateFolder,
  makeUsedStateFolder,
  postmasterOf,
} from '../../harness/launcher.ts';
import { isRoot, nobody } from '../../harness/ordinary-account.ts';

const asOwner = async (stateFolder: string, connection: Connection): Promise<Connection> => {
  const file = join(stateFolder, 'postgres', 'passwords.json');
  const { owner } = JSON.parse(await readFile(file, 'utf8'));
  return { ...connection, user: 'staffetta_owner', password: owner };
};

test('a killed process leaves its server behind: the next start stops it and loses nothing', async () => {
  const stateFolder = await makeUsedStateFolder();
  const first = await launchApart({ stateFolder });
  const owner = await asOwner(stateFolder, first.connection);
  await ask(owner, 'create table acknowledged as select 1 as id');
  const orphan = await postmasterOf(stateFolder);
  first.child.kill('SIGKILL');
  await once(first.child, 'exit');
  expect(await ask(owner, 'select id from acknowledged')).toEqual([{ id: 1 }]);

  const warnings: string[] = [];
  const log = { info() {}, warn: (message: string) => void warnings.push(message) };
  const second = await launch({ stateFolder, log });
  expect(await postmasterOf(stateFolder)).not.toBe(orphan);
  await gone(orphan);
  expect(warnings.join()).toContain('interrupted run');
  expect(await ask(second.ownerConnection, 'select id from acknowledged')).toEqual([{ id: 1 }]);
});

test('a killed server is started again, and what was acknowledged is there', async () => {
  const stateFolder = await makeUsedStateFolder();
  const server = await launch({ stateFolder, durability: 'durable' });
  await ask(server.ownerConnection, 'create table acknowledged as select 1 as id');
  process.kill(await postmasterOf(stateFolder), 'SIGKILL');
  const rows = await eventually(() => ask(server.ownerConnection, 'select id from acknowledged'));
  expect(rows).toEqual([{ id: 1 }]);
});

test('process and server killed together: the next start recovers', async () => {
  const stateFolder = await makeUsedStateFolder();
  const first = await launchApart({ stateFolder });
  const owner = await asOwner(stateFolder, first.connection);
  await ask(owner, 'create table acknowledged as select 1 as id');
  const postmaster = await postmasterOf(stateFolder);
  first.child.kill('SIGKILL');
  process.kill(postmaster, 'SIGKILL');
  await Promise.all([once(first.child, 'exit'), gone(postmaster)]);
  const second = await launch({ stateFolder });
  expect(await ask(second.ownerConnection, 'select id from acknowledged')).toEqual([{ id: 1 }]);
});

test('a worker that outlives its killed server does not stop the next start', async () => {
  const stateFolder = await makeUsedStateFolder();
  const first = await launchApart({ stateFolder });
  const busy = new pg.Client(first.connection);
  busy.on('error', () => {});
  await busy.connect();
  // Counts without ever waiting, so that it does not notice that its server has gone.
  const counting = busy
    .query('select count(*) from generate_series(1, 100000000000)')
    .catch(() => {});
  const postmaster = await postmasterOf(stateFolder);
  first.child.kill('SIGKILL');
  process.kill(postmaster, 'SIGKILL');
  await gone(postmaster);
  const second = await launch({ stateFolder });
  await counting;
  expect(await ask(second.connection, 'select 1 as one')).toEqual([{ one: 1 }]);
});

test('a note with the number of a stranger stops neither the start nor the stranger', async () => {
  const stateFolder = await makeUsedStateFolder();
  const first = await launch({ stateFolder });
  const note = join(dataOf(stateFolder), 'postmaster.pid');
  const [, ...rest] = (await readFile(note, 'utf8')).split('\n');
  await first.stop();
  // Of the server's own account: of any other PostgreSQL itself knows that it is none of its own.
  const stranger = spawn('sleep', ['600'], { stdio: 'ignore', ...(isRoot && nobody) });
  onTestFinished(() => void stranger.kill());
  await writeFile(note, [stranger.pid, ...rest].join('\n'));
  const second = await launch({ stateFolder });
  expect(await ask(second.connection, 'select 1 as one')).toEqual([{ one: 1 }]);
  expect(stranger.exitCode ?? stranger.signalCode).toBeNull();
});

test('an empty note, as a full disk leaves it, does not stop the start', async () => {
  const stateFolder = await makeUsedStateFolder();
  await writeFile(join(dataOf(stateFolder), 'postmaster.pid'), '');
  const second = await launch({ stateFolder });
  expect(await ask(second.connection, 'select 1 as one')).toEqual([{ one: 1 }]);
});

test('a first start that was interrupted is made anew', async () => {
  const stateFolder = await makeStateFolder();
  const half = join(stateFolder, 'postgres', 'new', 'data');
  await mkdir(half, { recursive: true, mode: 0o711 });
  await writeFile(join(half, 'PG_VERSION'), '18');
  const server = await launch({ stateFolder });
  expect(await ask(server.connection, 'select 1 as one')).toEqual([{ one: 1 }]);
});

test('a process that simply exits takes its server along', async () => {
  const stateFolder = await makeUsedStateFolder();
  const options = { stateFolder, exitAtOnce: true };
  const { child } = await launchApart(options);
  const postmaster = await postmasterOf(stateFolder).catch(() => 0);
  if (child.exitCode === null) await once(child, 'exit');
  if (postmaster > 0) await gone(postmaster);
  await expect(postmasterOf(stateFolder)).rejects.toThrow('ENOENT');
});

test.each(['SIGTERM', 'SIGINT'] as const)(
  '%s stops the process and its server cleanly',
  async (signal) => {
    const stateFolder = await makeUsedStateFolder();
    const { child } = await launchApart({ stateFolder });
    child.kill(signal);
    const [status] = await once(child, 'exit');
    expect(status).toBe(0);
    const log = await readFile(join(stateFolder, 'postgres', 'postgres.log'), 'utf8');
    expect(log).toContain('database system is shut down');
  },
);

async function eventually<T>(attempt: () => Promise<T>): Promise<T> {
  for (;;) {
    try {
      return await attempt();
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
}

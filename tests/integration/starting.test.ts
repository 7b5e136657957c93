import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';
import { keepSecrets, readConfig, readEnv } from '../../packages/server/src/config/index.ts';
import { openDatabase } from '../../packages/server/src/open-database.ts';
import { restoreNote } from '../../packages/server/src/platform/database/unfinished-restore.ts';
import { createDatabase, rowsAsOwner } from '../harness/database.ts';
import { dataOf, gone, makeStateFolder, postmasterOf } from '../harness/launcher.ts';
import { makeTestFolder, removeTestFolder } from '../harness/test-folder.ts';

const quiet = { info() {}, warn() {} };

/** A database of somebody's own and a state folder, and a start on both, up to the point where it would serve. */
async function place() {
  const database = await createDatabase();
  const state = await makeTestFolder();
  onTestFinished(async () => {
    await removeTestFolder(state);
    await database.drop();
  });
  const config = readConfig(
    readEnv({ DATABASE_URL: database.appUrl, DATABASE_OWNER_URL: database.ownerUrl }),
  );
  const start = async () => (await openDatabase(config, state, keepSecrets(state), quiet)).stop();
  return { database, state, start, secrets: join(state, 'secrets.json') };
}

test('lost keys are noticed by the database, and none are left in their place', async () => {
  const { start, secrets } = await place();
  await start();
  await start();
  renameSync(secrets, `${secrets}.kept`);
  await expect(start()).rejects.toMatchObject({
    code: 'secrets-lost',
    en: expect.stringContaining('restore it from the backup'),
  });
  expect(existsSync(secrets)).toBe(false);
  renameSync(`${secrets}.kept`, secrets);
  await start();
});

test('the keys of another installation are refused, and left where they are', async () => {
  const [here, there] = [await place(), await place()];
  await here.start();
  await there.start();
  const foreign = readFileSync(there.secrets);
  writeFileSync(here.secrets, foreign);
  await expect(here.start()).rejects.toMatchObject({ code: 'secrets-foreign' });
  expect(readFileSync(here.secrets).equals(foreign)).toBe(true);
});

test('what is written down of the keys is not the keys', async () => {
  const { start, database, secrets } = await place();
  await start();
  const rows = await rowsAsOwner(
    database.ownerUrl,
    `select name, encode(fingerprint, 'base64') as base64, encode(fingerprint, 'hex') as hex
     from staffetta.secret_fingerprint order by name`,
  );
  expect(rows.map(({ name }) => name)).toEqual(['logSigningKey', 'wrappingKey']);
  const kept = readFileSync(secrets, 'utf8');
  const wrapping = Buffer.from(JSON.parse(kept).wrappingKey, 'base64url');
  for (const { hex } of rows) expect(hex).not.toBe(wrapping.toString('hex'));
});

test('where a restore was cut short nothing starts', async () => {
  const marked = await place();
  await rowsAsOwner(marked.database.ownerUrl, 'create table public.staffetta_restore ()');
  await expect(marked.start()).rejects.toMatchObject({ code: 'restore-unfinished' });
  const noted = await place();
  writeFileSync(restoreNote(noted.state), '');
  await expect(noted.start()).rejects.toMatchObject({ code: 'restore-unfinished' });
  rmSync(restoreNote(noted.state));
  await noted.start();
});

test('who is told to stop while starting leaves no PostgreSQL behind', async () => {
  const state = await makeStateFolder();
  const child = startServer(state);
  await seen(child, () => existsSync(join(dataOf(state), 'postmaster.pid')));
  child.kill('SIGTERM');
  const pid = await postmasterOf(state).catch(() => undefined);
  await once(child, 'exit');
  expect(child.signalCode).toBe(null);
  expect(child.exitCode).toBe(0);
  expect(existsSync(join(dataOf(state), 'postmaster.pid'))).toBe(false);
  if (pid !== undefined) await gone(pid);
});

function startServer(state: string): ChildProcess {
  const main = fileURLToPath(new URL('../../packages/server/src/main.ts', import.meta.url));
  const { DATABASE_URL: _, DATABASE_OWNER_URL: __, ...env } = process.env;
  const child = spawn(process.execPath, [main], {
    env: { ...env, STAFFETTA_STATE: state, STAFFETTA_LOG_LEVEL: 'warn' },
    stdio: 'ignore',
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  return child;
}

async function seen(child: ChildProcess, is: () => boolean): Promise<void> {
  while (!is()) {
    if (child.exitCode !== null) throw new Error(`the server ended with ${child.exitCode}`);
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}

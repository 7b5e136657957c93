import { existsSync } from 'node:fs';
import { chmod, mkdir, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import {
  ask,
  dataOf,
  launch,
  launchApart,
  makeStateFolder,
  makeUsedStateFolder,
} from '../../harness/launcher.ts';

test('a second process on the same data is told who the first is and where it answers', async () => {
  const stateFolder = await makeUsedStateFolder();
  const { child, connection } = await launchApart({ stateFolder });
  const second = launch({ stateFolder });
  await expect(second).rejects.toMatchObject({
    code: 'already-running',
    it: expect.stringContaining(`processo ${child.pid}, http://localhost:7420`),
    en: expect.stringContaining(`process ${child.pid}, http://localhost:7420`),
  });
  expect(await ask(connection, 'select 1 as one')).toEqual([{ one: 1 }]);
});

test('a path too long for a socket keeps the data where they were wanted', async () => {
  const stateFolder = await makeUsedStateFolder('x'.repeat(120));
  const first = await launch({ stateFolder });
  expect(Buffer.byteLength(`${first.connection.host}/.s.PGSQL.5432`)).toBeLessThanOrEqual(103);
  onTestFinished(() => rm(first.connection.host, { recursive: true, force: true }));
  expect((await stat(first.connection.host)).mode & 0o777).toBe(0o700);
  expect(existsSync(dataOf(stateFolder))).toBe(true);
  await first.stop();
  const second = await launch({ stateFolder });
  expect(second.connection.host).toBe(first.connection.host);
});

test('a far socket folder that somebody else has put there is not used', async () => {
  const stateFolder = await makeUsedStateFolder('x'.repeat(120));
  const first = await launch({ stateFolder });
  const before = first.connection.host;
  await first.stop();
  const elsewhere = await makeStateFolder('elsewhere');
  await mkdir(elsewhere);
  await rm(before, { recursive: true });
  await symlink(elsewhere, before);
  onTestFinished(() => rm(before));
  const second = await launch({ stateFolder });
  onTestFinished(() => rm(second.connection.host, { recursive: true, force: true }));
  expect(second.connection.host).not.toBe(before);
});

test('spaces, accents, quotes and commas in the path are no trouble', async () => {
  const stateFolder = await makeStateFolder(`l'unità, "prova" 100% $HOME è`);
  const { connection } = await launch({ stateFolder });
  onTestFinished(() => rm(connection.host, { recursive: true, force: true }));
  expect(await ask(connection, 'select 1 as one')).toEqual([{ one: 1 }]);
});

test('data of another major version are refused with the command to run, and left alone', async () => {
  const stateFolder = await makeStateFolder();
  const data = dataOf(stateFolder);
  await mkdir(data, { recursive: true, mode: 0o711 });
  await chmod(dirname(data), 0o711);
  await writeFile(join(data, 'PG_VERSION'), '14\n');
  await expect(launch({ stateFolder })).rejects.toMatchObject({
    code: 'foreign-major',
    it: expect.stringMatching(/PostgreSQL 14.*staffetta backup.*staffetta restore/),
    en: expect.stringMatching(/PostgreSQL 14.*staffetta backup.*staffetta restore/),
  });
  expect(await readFile(join(data, 'PG_VERSION'), 'utf8')).toBe('14\n');
});

test('programs that do not run are refused in words', async () => {
  const stateFolder = await makeStateFolder();
  await expect(launch({ stateFolder, programs: '/nowhere' })).rejects.toMatchObject({
    code: 'no-programs',
  });
});

test('a server that refuses to start shows what it said', async () => {
  const stateFolder = await makeUsedStateFolder();
  await writeFile(join(dataOf(stateFolder), 'postgresql.auto.conf'), 'no_such_setting = 1\n');
  await expect(launch({ stateFolder })).rejects.toMatchObject({
    code: 'postgres-does-not-start',
    message: expect.stringContaining('no_such_setting'),
  });
});

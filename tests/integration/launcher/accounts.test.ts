import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { chmod, chown, lstat, mkdir, readdir, readFile, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { packagedBinaries } from '../../../packages/server/src/platform/database/embedded/binaries.ts';
import {
  ask,
  dataOf,
  gone,
  launch,
  launchApart,
  launcherProcess,
  makeStateFolder,
  makeUsedStateFolder,
  postmasterOf,
} from '../../harness/launcher.ts';
import {
  copyPackage,
  daemon,
  type Installation,
  installForOrdinaryAccount,
  isRoot,
  nobody,
} from '../../harness/ordinary-account.ts';
import { makeTestFolder, removeTestFolder } from '../../harness/test-folder.ts';

const onlyRoot = 'only root can change to another account';

let installation: Installation;
beforeAll(async () => {
  installation = await installForOrdinaryAccount();
});
afterAll(() => installation.remove());

const uidOf = async (pid: number) => (await stat(`/proc/${pid}`)).uid;

/** A state folder that the ordinary account may make and use. */
async function stateOfOrdinaryAccount(): Promise<string> {
  const folder = await makeStateFolder();
  await mkdir(folder);
  if (isRoot) await chown(folder, daemon.uid, daemon.gid);
  return folder;
}

test('root runs the server as nobody', async ({ skip }) => {
  if (!isRoot) skip(onlyRoot);
  const stateFolder = await makeUsedStateFolder();
  await launch({ stateFolder });
  expect(await uidOf(await postmasterOf(stateFolder))).toBe(nobody.uid);
  expect((await stat(join(stateFolder, 'postgres', 'passwords.json'))).uid).toBe(0);
});

test('root is refused in production, before anything is written', async ({ skip }) => {
  if (!isRoot) skip(onlyRoot);
  const stateFolder = await makeStateFolder();
  const tried = launch({ stateFolder, asRoot: 'refuse' });
  await expect(tried).rejects.toMatchObject({ code: 'root-in-production' });
  expect(existsSync(stateFolder)).toBe(false);
});

test('below a folder that nobody may enter, root keeps the data outside of it', async ({
  skip,
}) => {
  if (!isRoot) skip(onlyRoot);
  const stateFolder = await makeStateFolder();
  await mkdir(stateFolder, { mode: 0o700 });
  const outside = await makeTestFolder();
  const options = { stateFolder, outside };
  const first = await launch(options);
  // After the first hook that was registered, so that the server has stopped by then.
  await first.stop();
  onTestFinished(() => removeTestFolder(outside));
  expect(existsSync(dataOf(stateFolder))).toBe(false);
  const [home] = await readdir(outside);
  expect(first.connection.host).toBe(join(outside, home!, 'socket'));
  const second = await launch(options);
  expect(second.connection).toEqual(first.connection);
  await second.stop();
  await rm(join(stateFolder, 'postgres'), { recursive: true });
  const fresh = await launch(options);
  expect(fresh.connection.host).not.toBe(first.connection.host);
  await fresh.stop();
});

test('data that the account can no longer reach are not replaced by empty ones', async ({
  skip,
}) => {
  if (!isRoot) skip(onlyRoot);
  const stateFolder = await makeUsedStateFolder();
  await chmod(stateFolder, 0o700);
  await expect(launch({ stateFolder })).rejects.toMatchObject({ code: 'database-folder-closed' });
});

test('root leaves data to the account that owns them', async ({ skip }) => {
  if (!isRoot) skip(onlyRoot);
  const stateFolder = await stateOfOrdinaryAccount();
  const { child } = await launchApart({ stateFolder }, installation.account);
  child.kill('SIGKILL');
  await once(child, 'exit');
  const { connection } = await launch({ stateFolder });
  expect(connection.host).toBe(join(stateFolder, 'postgres', 'socket'));
  expect(await uidOf(await postmasterOf(stateFolder))).toBe(daemon.uid);
});

test('root of a container, which may not look into processes of others, still finds the orphan', async ({
  skip,
}) => {
  if (!isRoot || !existsSync('/usr/bin/setpriv')) skip('needs root and setpriv (util-linux)');
  const stateFolder = await makeUsedStateFolder();
  const blind = {
    node: '/usr/bin/setpriv',
    program: ['--bounding-set=-sys_ptrace', process.execPath, launcherProcess],
  };
  const first = await launchApart({ stateFolder }, blind);
  const orphan = await postmasterOf(stateFolder);
  first.child.kill('SIGKILL');
  await once(first.child, 'exit');
  const second = await launchApart({ stateFolder }, blind);
  expect(second.said()).toContain('interrupted run');
  await gone(orphan);
  expect(await ask(second.connection, 'select 1 as one')).toEqual([{ one: 1 }]);
});

test('programs that the account cannot read are copied to where it can', async ({ skip }) => {
  if (!isRoot) skip(onlyRoot);
  const home = await makeTestFolder();
  onTestFinished(() => removeTestFolder(home));
  const closed = join(home, 'closed');
  await copyPackage(join(closed, 'package'));
  await chmod(closed, 0o700);
  const { folder } = await packagedBinaries(nobody, home, join(closed, 'package'));
  expect(folder.startsWith(join(home, 'postgresql-'))).toBe(true);
  const link = join(dirname(folder), 'lib', 'libpq.so.5');
  expect((await lstat(link)).isSymbolicLink()).toBe(true);
  expect((await stat(folder)).uid).toBe(0);
});

test('an ordinary account runs the server itself, though the packages lack their links', async () => {
  const stateFolder = await stateOfOrdinaryAccount();
  // Without `programs`: the launcher must find, complete and use the package beside it.
  const options = { stateFolder, programs: undefined };
  const { connection, child } = await launchApart(options, installation.account);
  expect(await ask(connection, 'select 1 as one')).toEqual([{ one: 1 }]);
  expect(await uidOf(await postmasterOf(stateFolder))).toBe(await uidOf(child.pid!));
});

test('missing links are restored in place where that is allowed', async () => {
  const home = await makeTestFolder();
  onTestFinished(() => removeTestFolder(home));
  const root = join(home, 'package');
  await copyPackage(root);
  await chmod(join(root, 'native', 'lib'), 0o755);
  const account = isRoot ? nobody : ('self' as const);
  const { folder } = await packagedBinaries(account, home, root);
  expect(folder).toBe(join(root, 'native', 'bin'));
  expect((await lstat(join(root, 'native', 'lib', 'libpq.so.5'))).isSymbolicLink()).toBe(true);
});

test('an ordinary account is told in words that the data are of another', async ({ skip }) => {
  if (!isRoot) skip(onlyRoot);
  const stateFolder = await makeUsedStateFolder();
  const before = await readFile(join(stateFolder, 'postgres', 'passwords.json'), 'utf8');
  const tried = launchApart({ stateFolder }, installation.account);
  await expect(tried).rejects.toThrow(/belongs to another account.*STAFFETTA_STATE/);
  expect(await readFile(join(stateFolder, 'postgres', 'passwords.json'), 'utf8')).toBe(before);
});

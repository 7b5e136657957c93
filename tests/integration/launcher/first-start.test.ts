import { existsSync } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import {
  ask,
  dataOf,
  gone,
  launch,
  makeStateFolder,
  makeUsedStateFolder,
  postmasterOf,
} from '../../harness/launcher.ts';

test('what was written is there after a clean stop and a second start', async () => {
  const stateFolder = await makeStateFolder();
  const first = await launch({ stateFolder });
  await ask(first.ownerConnection, 'create table kept as select 42 as value');
  const pid = await postmasterOf(stateFolder);
  await first.stop();
  await gone(pid);
  expect(existsSync(join(dataOf(stateFolder), 'postmaster.pid'))).toBe(false);
  expect(await readFile(join(stateFolder, 'postgres', 'postgres.log'), 'utf8')).toContain(
    'database system is shut down',
  );

  const second = await launch({ stateFolder });
  expect(await ask(second.ownerConnection, 'select value from kept')).toEqual([{ value: 42 }]);
  expect(second.connection).toEqual(first.connection);
});

test('nobody enters without the generated password, and nobody over the network', async () => {
  const stateFolder = await makeUsedStateFolder();
  const { connection } = await launch({ stateFolder });
  for (const user of ['postgres', 'staffetta_owner', 'staffetta_app']) {
    for (const password of ['', 'postgres', connection.password.toUpperCase()]) {
      const tried = ask({ ...connection, user, password }, 'select 1');
      await expect(tried).rejects.toThrow(/password/);
    }
  }
  const rules = await readFile(join(dataOf(stateFolder), 'pg_hba.conf'), 'utf8');
  expect(rules.replaceAll(/^#.*$/gm, '')).not.toMatch(/trust|peer|ident|md5/);
  expect(await ask(connection, 'show listen_addresses')).toEqual([{ listen_addresses: '' }]);
});

test('folders and files are closed to other accounts', async () => {
  const stateFolder = await makeUsedStateFolder();
  const { connection } = await launch({ stateFolder });
  const mode = async (path: string) => (await stat(path)).mode & 0o777;
  expect(await mode(connection.host)).toBe(0o700);
  expect(await mode(dataOf(stateFolder))).toBe(0o700);
  for (const file of ['passwords.json', 'postgres.log', 'lock', 'running.json']) {
    expect([file, await mode(join(stateFolder, 'postgres', file))]).toEqual([file, 0o600]);
  }
  expect((await mode(join(stateFolder, 'postgres'))) & 0o066).toBe(0);
});

test('the settings that data and privacy rest on are set', async () => {
  const { connection } = await launch({
    stateFolder: await makeUsedStateFolder(),
    durability: 'durable',
  });
  const rows = await ask<{ name: string; setting: string }>(
    connection,
    `select name, setting from pg_settings where name in ('data_checksums', 'fsync', 'full_page_writes',
       'synchronous_commit', 'wal_compression', 'password_encryption', 'log_min_error_statement',
       'log_statement', 'TimeZone', 'server_encoding') order by name`,
  );
  expect(Object.fromEntries(rows.map(({ name, setting }) => [name, setting]))).toEqual({
    data_checksums: 'on',
    fsync: 'on',
    full_page_writes: 'on',
    log_min_error_statement: 'panic',
    log_statement: 'none',
    password_encryption: 'scram-sha-256',
    server_encoding: 'UTF8',
    synchronous_commit: 'on',
    TimeZone: 'UTC',
    wal_compression: 'pglz',
  });
});

test('letters beyond ASCII have their upper case, and order does not follow the system', async () => {
  const { connection } = await launch({ stateFolder: await makeUsedStateFolder() });
  const [row] = await ask(connection, `select upper('è') as letter, 'Z' < 'a' as by_code_point`);
  expect(row).toEqual({ letter: 'È', by_code_point: true });
});

test('the application may neither own, nor make, nor become anything', async () => {
  const { connection } = await launch({ stateFolder: await makeUsedStateFolder() });
  for (const attempt of [
    'create table public.mine (id int)',
    'create temp table mine (id int)',
    'create schema mine',
    'create database mine',
    'create role mine',
    'set role staffetta_owner',
    'alter role staffetta_app bypassrls',
    `copy (select 1) to program 'true'`,
    `select pg_read_file('/etc/passwd')`,
  ]) {
    await expect(ask(connection, attempt), attempt).rejects.toThrow(
      /permission denied|must be superuser/,
    );
  }
});

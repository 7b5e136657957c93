import type { ChildProcess } from 'node:child_process';
import {
  cpSync,
  existsSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { createClient } from '@staffetta/contract';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { keepSecrets, readConfig, readEnv } from '../../packages/server/src/config/index.ts';
import { openDatabase } from '../../packages/server/src/open-database.ts';
import {
  type BackupKey,
  backUp,
  countRows,
  createKeptWorld,
  type Elsewhere,
  elsewhere,
  folderForTest,
  type KeptWorld,
  newKey,
  restoreInto,
  serve,
} from '../harness/backup.ts';
import { type CommandPlace, command, ended, seen } from '../harness/command-process.ts';
import { rowsAsOwner } from '../harness/database.ts';
import { makeStateFolder } from '../harness/launcher.ts';
import { makeTestFolder, removeTestFolder } from '../harness/test-folder.ts';

const text = 'un allegato';
let world: KeptWorld;
let attachment: string;
let keys: string;
let key: BackupKey;
let file: string;
beforeAll(async () => {
  world = await createKeptWorld();
  const bank = world.as('bank1', 'reporter');
  const upload = { upload: new Blob([text]) };
  const { uid } = await bank.files.upload({ query: { name: 'a.txt' } }, upload);
  await bank.reports.send({
    body: { fact: 'phishing', title: 'Uno', text: 'Uno.', tlp: 'AMBER', attachments: [uid] },
  });
  attachment = uid;
  keys = await makeTestFolder();
  key = await newKey(keys);
  file = join(keys, 'c.age');
  await backUp(world, file, [key.recipient]);
});
afterAll(async () => {
  await removeTestFolder(keys);
  await world.stop();
});

const restoring = (at: CommandPlace, ...more: string[]) =>
  command(['restore', file, '--identity', key.file, ...more], at);

/** A restore that stands still as soon as it has made something in its folder. */
async function standingStill(at: CommandPlace, made: string, ...more: string[]) {
  const child: ChildProcess = restoring(at, ...more);
  const end = ended(child);
  await seen(() => existsSync(join(at.state, made)));
  child.kill('SIGSTOP');
  await seen(() => /^State:\s+T/m.test(readFileSync(`/proc/${child.pid}/status`, 'utf8')));
  expect(existsSync(join(at.state, 'restore-unfinished'))).toBe(true);
  return {
    kill: () => child.kill('SIGKILL') && end,
    goesOn: () => child.kill('SIGCONT') && end,
  };
}

/** What lies in a folder, to the byte. The lock is no part of it: a killed restore leaves its file, held by nobody. */
const held = (folder: string): Record<string, string> =>
  Object.fromEntries(
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => name !== 'restore-lock' && statSync(join(folder, name)).isFile())
      .sort()
      .map((name) => [name, readFileSync(join(folder, name), 'base64')]),
  );

/** Keys and attachments are those of the backup, and a server gives the attachment out. */
async function expectRestored(at: Elsewhere) {
  const mine = (name: string) => name === 'secrets.json' || name.startsWith('files/');
  const kept = Object.entries(held(world.state)).filter(([name]) => mine(name));
  expect(held(at.state)).toEqual(Object.fromEntries(kept));
  expect(readdirSync(at.state).sort()).toEqual(['files', 'secrets.json']);
  const { origin } = await serve(at, world.clock);
  await expectOpens(origin);
}

async function expectOpens(origin: string) {
  const bank = createClient({ origin, token: world.token('bank1', 'reporter') });
  const blob = await bank.files.download({ params: { uid: attachment } });
  expect(await blob.text()).toBe(text);
}

const RUNNING = {
  code: 'restore-running',
  it: expect.stringContaining('Niente è stato toccato: aspettare che finisca'),
  en: expect.stringContaining('Nothing was touched: wait until it has ended'),
};

test.each(['restore-unfinished', 'files'])(
  'a second restore is refused, and the first one ends well (it had made %s)',
  async (made) => {
    const there = await elsewhere();
    const first = await standingStill(there, made);
    const before = held(there.state);
    await expect(restoreInto(there, file, key.file)).rejects.toMatchObject(RUNNING);
    expect(held(there.state)).toEqual(before);
    expect(await first.goesOn()).toEqual({ exit: 0, said: '' });
    await expectRestored(there);
  },
);

test('neither the folder alone nor the database alone is given to a second restore', async () => {
  const there = await elsewhere();
  const other = await elsewhere();
  const first = await standingStill(there, 'files');
  const before = held(there.state);
  for (const half of [
    { ...there, database: other.database },
    { ...there, state: other.state },
  ])
    await expect(restoreInto(half, file, key.file)).rejects.toMatchObject(RUNNING);
  expect(held(there.state)).toEqual(before);
  expect(readdirSync(other.state)).toEqual([]);
  expect(await tablesIn(other)).toEqual([]);
  expect(await first.goesOn()).toEqual({ exit: 0, said: '' });
  await expectRestored(there);
  await restoreInto(other, file, key.file);
});

const tablesIn = ({ database }: Elsewhere) =>
  rowsAsOwner(
    database.ownerUrl,
    `select c.oid::regclass::text from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where n.nspname in ('staffetta', 'pgboss', 'public')`,
  );

/** The connections that hold a database for a restore. */
const restoresIn = ({ database }: Elsewhere, what = 'l.pid') =>
  rowsAsOwner(
    database.ownerUrl,
    `select ${what} from pg_locks l join pg_database d on d.oid = l.database
     where l.locktype = 'advisory' and (l.classid, l.objid) = (7420, 2) and d.datname = current_database()`,
  );

test('of several that begin together exactly one restores', async () => {
  const there = await elsewhere();
  const ends = await Promise.all([1, 2, 3].map(() => ended(restoring(there))));
  expect(ends.map(({ exit }) => exit).sort()).toEqual([0, 1, 1]);
  for (const { exit, said } of ends)
    if (exit === 1) expect(said).toMatch(/Another restore is at work|Restoring is into emptiness/);
  await expectRestored(there);
});

test('with the embedded database a second restore is refused as well', async () => {
  const there = { state: await makeStateFolder() };
  const first = await standingStill(there, 'restore-unfinished');
  const second = await ended(restoring(there));
  expect(second).toMatchObject({
    exit: 1,
    said: expect.stringContaining('Another restore is at work'),
  });
  expect(await first.goesOn()).toEqual({ exit: 0, said: '' });
  expect(held(there.state)['secrets.json']).toBe(held(world.state)['secrets.json']);
});

test('where a server works nothing is restored, and its attachments still open', async () => {
  const there = await elsewhere();
  await restoreInto(there, file, key.file);
  const { origin } = await serve(there, world.clock);
  const other = await elsewhere();
  const before = held(there.state);
  const rows = await countRows(there.database.ownerUrl);
  for (const place of [
    there,
    { ...there, database: other.database },
    { ...there, state: other.state },
  ])
    await expect(restoreInto(place, file, key.file)).rejects.toMatchObject({
      code: 'restore-not-empty',
    });
  expect(held(there.state)).toEqual(before);
  expect(await countRows(there.database.ownerUrl)).toEqual(rows);
  expect(readdirSync(other.state)).toEqual([]);
  expect(await tablesIn(other)).toEqual([]);
  await expectOpens(origin);
});

test('repeating a killed restore with a wrong database or a wrong key takes nothing away', async () => {
  const there = await elsewhere();
  await (await standingStill(there, 'files')).kill();
  const before = held(there.state);
  const wrong = { ...there, database: world.database };
  await expect(restoreInto(wrong, file, key.file)).rejects.toMatchObject({
    code: 'restore-not-empty',
  });
  const other = await newKey(await folderForTest());
  await expect(restoreInto(there, file, other.file)).rejects.toMatchObject({
    code: 'backup-wrong-key',
  });
  expect(held(there.state)).toEqual(before);
  await restoreInto(there, file, key.file);
  await expectRestored(there);
});

test('a restore whose lock was lost stops, leaves its marks, and is repeated', async () => {
  const there = await elsewhere();
  const list = join(await folderForTest(), 'erasures.jsonl');
  const [erasure, item] = [crypto.randomUUID(), crypto.randomUUID()];
  const at = '2026-01-01T00:00:00Z';
  writeFileSync(list, `\n${JSON.stringify({ erasure, item, values: null, at })}`);
  const first = await standingStill(there, 'secrets.json', '--erasures', list);
  const lost = await restoresIn(there, 'pg_terminate_backend(l.pid)');
  expect(lost).toHaveLength(1);
  expect(await first.goesOn()).toMatchObject({
    exit: 1,
    said: expect.stringContaining('repeat "staffetta restore"'),
  });
  expect(await tablesIn(there)).toContainEqual({ oid: 'staffetta_restore' });
  // It had ended before its last step: what was erased since the backup is noted in the folder there.
  expect(Object.keys(held(there.state))).toContain('restore-unfinished');
  expect(Object.keys(held(there.state))).not.toContain('erasures.jsonl');
  await restoreInto(there, file, key.file);
  await expectRestored(there);
});

/** What a restore runs first: it is killed when it is about to take the note out of the folder, its very last step. */
const KILLED_AT_THE_NOTE = `
  import files from 'node:fs/promises';
  import { syncBuiltinESMExports } from 'node:module';
  const { rm } = files;
  files.rm = async (path, options) => {
    if (path.endsWith('restore-unfinished')) process.kill(process.pid, 'SIGKILL');
    return rm(path, options);
  };
  syncBuiltinESMExports();`;

/** A restore that was killed when the mark of the database had gone already and the note of the folder had not. */
async function killedAtTheNote(): Promise<Elsewhere> {
  const there = await elsewhere();
  const first = `export NODE_OPTIONS='--import=data:text/javascript,${encodeURIComponent(KILLED_AT_THE_NOTE).replaceAll("'", '%27')}'; exec "$@"`;
  expect(
    await ended(command(['restore', file, '--identity', key.file], there, first)),
  ).toMatchObject({ exit: null });
  expect(Object.keys(held(there.state))).toContain('restore-unfinished');
  expect(await tablesIn(there)).not.toContainEqual({ oid: 'staffetta_restore' });
  return there;
}

const NOT_EMPTY = { code: 'restore-not-empty' };

test('a restore that was killed at its very last step is repeated', async () => {
  const there = await killedAtTheNote();
  await restoreInto(there, file, key.file);
  await expectRestored(there);
});

test.each(['is still taken away', 'stays'])(
  'a restore that was killed while the mark was being taken away, which %s, is repeated',
  async (mark) => {
    const there = await elsewhere();
    const child = restoring(there);
    const end = ended(child);
    await seen(() => existsSync(join(there.state, 'secrets.json')));
    const reader = new pg.Client({ connectionString: there.database.ownerUrl });
    await reader.connect();
    await reader.query('begin; lock table public.staffetta_restore in access share mode');
    const takingAway = `from pg_locks where not granted and relation = 'public.staffetta_restore'::regclass`;
    await seen(async () => (await reader.query(`select ${takingAway}`)).rows.length === 1);
    child.kill('SIGKILL');
    await end;
    if (mark === 'stays') await reader.query(`select pg_terminate_backend(pid) ${takingAway}`);
    await reader.end();
    // PostgreSQL ends what it had begun for a client that has gone.
    await seen(async () => (await restoresIn(there)).length === 0);
    const expected = mark === 'stays' ? [{ oid: 'staffetta_restore' }] : [];
    expect((await tablesIn(there)).filter(({ oid }) => oid === 'staffetta_restore')).toEqual(
      expected,
    );
    await restoreInto(there, file, key.file);
    await expectRestored(there);
  },
);

test('a database on which a server has begun is refused to whoever repeats a restore killed at its last step', async () => {
  const there = await killedAtTheNote();
  const copy = { ...there, state: await folderForTest() };
  cpSync(there.state, copy.state, { recursive: true });
  rmSync(join(copy.state, 'restore-unfinished'));
  const { origin } = await serve(copy, world.clock);
  const before = held(there.state);
  const rows = await countRows(there.database.ownerUrl);
  await expect(restoreInto(there, file, key.file)).rejects.toMatchObject(NOT_EMPTY);
  expect(held(there.state)).toEqual(before);
  expect(await countRows(there.database.ownerUrl)).toEqual(rows);
  await expectOpens(origin);
});

test('a database that another restore has filled is refused as well, though no server has begun there', async () => {
  const there = await killedAtTheNote();
  const ready = await elsewhere();
  await restoreInto(ready, file, key.file);
  const before = held(there.state);
  for (const { database } of [ready, await killedAtTheNote()])
    await expect(restoreInto({ ...there, database }, file, key.file)).rejects.toMatchObject(
      NOT_EMPTY,
    );
  expect(held(there.state)).toEqual(before);
  await expectRestored(ready);
  await restoreInto(there, file, key.file);
  await expectRestored(there);
});

test('a database that takes nothing leaves no note in the folder', async () => {
  const there = await elsewhere();
  const { ownerUrl } = there.database;
  const name = new URL(ownerUrl).pathname.slice(1);
  await rowsAsOwner(ownerUrl, `alter database ${name} set default_transaction_read_only = on`);
  await expect(restoreInto(there, file, key.file)).rejects.toMatchObject({ code: '25006' });
  expect(readdirSync(there.state)).toEqual([]);
});

/** The lock of migrations, held; tells how many wait for it. */
async function holdMigrations(ownerUrl: string) {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  await client.query('select pg_advisory_lock(7420000)');
  const waiting = async () => {
    const { rows } = await client.query(
      `select from pg_locks l join pg_database d on d.oid = l.database
       where l.locktype = 'advisory' and l.objid = 7420000 and not l.granted and d.datname = current_database()`,
    );
    return rows.length;
  };
  return { waiting, release: () => client.end() };
}

test.each(['server', 'restore'] as const)(
  'of a server and a restore that begin in one empty database the %s comes first, alone',
  async (first) => {
    const there = await elsewhere();
    const { appUrl, ownerUrl } = there.database;
    const config = readConfig(readEnv({ DATABASE_URL: appUrl, DATABASE_OWNER_URL: ownerUrl }));
    const another = await folderForTest();
    const quiet = { info() {}, warn() {} };
    const migrations = await holdMigrations(ownerUrl);
    const begin = {
      server: () => openDatabase(config, another, keepSecrets(another), quiet),
      restore: () => restoreInto(there, file, key.file),
    };
    const one: Promise<unknown> = begin[first]();
    await seen(async () => (await migrations.waiting()) === 1);
    const second = first === 'server' ? 'restore' : 'server';
    const other: Promise<unknown> = begin[second]();
    let over = false;
    other.catch(() => {
      over = true;
    });
    await seen(async () => over || (await migrations.waiting()) === 2);
    await migrations.release();
    await expect(other).rejects.toMatchObject({
      code: second === 'server' ? 'restore-unfinished' : 'restore-not-empty',
    });
    await one;
    if (first === 'restore') await expectRestored(there);
    else expect(readdirSync(there.state)).toEqual([]);
  },
);

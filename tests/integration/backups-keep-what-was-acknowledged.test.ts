import { existsSync, readdirSync, statSync, unlinkSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { keepSecrets, readConfig, readEnv } from '../../packages/server/src/config/index.ts';
import { openDatabase } from '../../packages/server/src/open-database.ts';
import {
  type BackupKey,
  backUp,
  check,
  countRows,
  createKeptWorld,
  elsewhere,
  folderForTest,
  type KeptWorld,
  newKey,
  restoreInto,
  serve,
} from '../harness/backup.ts';
import { command, ended, seen } from '../harness/command-process.ts';
import { rowsAsOwner } from '../harness/database.ts';
import { createMailSink } from '../harness/mail-sink.ts';
import { placeContact } from '../harness/place-contact.ts';
import { showReport } from '../harness/shown-report.ts';
import { makeTestFolder, removeTestFolder } from '../harness/test-folder.ts';

let world: KeptWorld;
let keys: string;
let key: BackupKey;
beforeAll(async () => {
  world = await createKeptWorld();
  keys = await makeTestFolder();
  key = await newKey(keys);
});
afterAll(async () => {
  await removeTestFolder(keys);
  await world.stop();
});

const upload = (text: string) =>
  world
    .as('bank1', 'reporter')
    .files.upload({ query: { name: 'a.txt' } }, { upload: new Blob([text]) });

async function send(number: number): Promise<string> {
  const { uid } = await upload(`allegato ${number}`);
  const sent = await world.as('bank1', 'reporter').reports.send({
    body: {
      fact: 'phishing',
      title: `Numero ${number}`,
      text: `Indirizzo hxxp://n${number}[.]example/a`,
      tlp: 'AMBER',
      attachments: [uid],
    },
  });
  return sent.uid;
}

test('taken while reports come in, it holds all that was acknowledged before, and nothing by half', async () => {
  const before = await Promise.all([1, 2, 3, 4].map(send));
  let going = true;
  let number = 100;
  const load = Array.from({ length: 3 }, async () => {
    while (going) await send(number++);
  });
  const file = join(await folderForTest(), 'c.age');
  for (const name of ['prima', 'c']) {
    await wait(300);
    await backUp(world, file.replace('c.age', `${name}.age`), [key.recipient]);
  }
  going = false;
  await Promise.all(load);

  const there = await elsewhere();
  const restored = await restoreInto(there, file, key.file);
  expect(restored).toMatchObject({ spoilt: [], broken: [] });
  const rows = (query: string) => rowsAsOwner(there.database.ownerUrl, query);
  const reports = await rows(
    'select i.uid from staffetta.report join staffetta.item i on i.id = item_id',
  );
  const held = new Set(reports.map(({ uid }) => uid));
  for (const uid of before) expect(held.has(uid)).toBe(true);
  expect(held.size).toBeGreaterThan(before.length);
  expect(held.size).toBeLessThanOrEqual(4 + number - 100);
  // Each came with its attachment and its entry in the journal, or not at all.
  const [sums] = await rows(
    `select (select count(*) from staffetta.file where item_id is not null)::int as files,
       (select count(*) from staffetta.leaf l join staffetta.log g on g.id = l.log_id and g.kind = 'private'
         where l.payload like '%"report.submitted"%' and g.org_id = ${world.orgs.bank1.id})::int as leaves`,
  );
  expect(sums).toEqual({ files: held.size, leaves: held.size });
});

test('mails that waited leave once after a restore', async () => {
  await placeContact(world, 'bank2', { role: 'security', email: 'sicurezza@bank2.example' });
  const members = { kind: 'members', hubId: world.orgs.outsourcer.id } as const;
  const item = await showReport(world, 'outsourcer', [members], { title: 'Pagina falsa' });
  await world.as('outsourcer').alerts.send({
    body: { item: item.uid, audience: { to: 'everyone' }, urgency: 'high' },
  });
  const file = join(await folderForTest(), 'c.age');
  await backUp(world, file, [key.recipient]);
  const there = await elsewhere();
  await restoreInto(there, file, key.file);
  const sink = await createMailSink();
  onTestFinished(() => sink.stop());
  const mail = { url: sink.url, from: 'Staffetta <avvisi@staffetta.example>' };
  const { composed } = await serve(there, world.clock, { mail });
  await composed.background.deliveries!.drain();
  await composed.background.deliveries!.drain();
  expect(sink.to('sicurezza@bank2.example')).toHaveLength(1);
});

test('a lost attachment and a changed log are told, and the rest is restored', async () => {
  const { uid } = await upload('che andrà perduto');
  const [lost] = await rowsAsOwner(
    world.database.ownerUrl,
    'select storage_name as name from staffetta.file where uid = $1',
    [uid],
  );
  const name = String(lost!.name);
  unlinkSync(join(world.filesFolder, name.slice(0, 2), name));
  await send(1);
  const [leaf] = await rowsAsOwner(
    world.database.ownerUrl,
    `update staffetta.leaf set payload = replace(payload, 'report.submitted', 'report.withdrawn')
     where (log_id, number) = (select log_id, max(number) from staffetta.leaf
       where payload like '%report.submitted%' group by log_id order by log_id limit 1)
     returning number::int as number, log_id`,
  );
  const file = join(await folderForTest(), 'c.age');
  expect(await backUp(world, file, [key.recipient])).toMatchObject({ missingFiles: [name] });
  const there = await elsewhere();
  const restored = await restoreInto(there, file, key.file);
  expect(restored.spoilt).toEqual([uid]);
  expect(restored.broken).toMatchObject([
    {
      findings: expect.arrayContaining([
        { code: 'entry.content', place: expect.objectContaining({ n: leaf!.number }) },
      ]),
    },
  ]);
  expect(await countRows(there.database.ownerUrl)).toMatchObject({
    file: (await countRows(world.database.ownerUrl)).file!,
  });
});

/** Keeps the last table from everybody, so that who wants it waits. */
async function lockTable(ownerUrl: string, table: string): Promise<() => Promise<void>> {
  const client = new pg.Client({ connectionString: ownerUrl });
  client.on('error', () => {});
  await client.connect();
  await client.query(`begin; lock table staffetta.${table} in access exclusive mode`);
  return () => client.end();
}

test.each([
  ['killed', 'SIGKILL'],
  ['told to stop', 'SIGTERM'],
] as const)('a backup that is %s leaves nothing under its name', async (_, signal) => {
  const folder = await folderForTest();
  const file = join(folder, 'c.age');
  const unlock = await lockTable(world.database.ownerUrl, 'report');
  const child = command(['backup', file, '--recipient', key.recipient], world);
  const end = ended(child);
  await seen(() => readdirSync(folder).some((name) => name.endsWith('.partial')));
  child.kill(signal);
  const { exit } = await end;
  await unlock();
  expect(existsSync(file)).toBe(false);
  if (signal === 'SIGTERM')
    expect({ exit, left: readdirSync(folder) }).toEqual({ exit: 1, left: [] });
});

/** A backup that takes a moment, and is told when it is in the middle: something is written, and not yet all. */
async function backUpMuch(file: string, inTheMiddle: () => Promise<unknown>) {
  const { ownerUrl } = world.database;
  await rowsAsOwner(
    ownerUrl,
    `insert into staffetta.idempotency (actor, key, request_hash, answer, created_at)
     select 'nessuno', 'chiave-' || n + 100000, sha256('x'), repeat(gen_random_uuid()::text, 40), now()
     from generate_series(1, 40000) n`,
  );
  onTestFinished(async () => {
    await rowsAsOwner(ownerUrl, `delete from staffetta.idempotency where actor = 'nessuno'`);
  });
  const ending = backUp(world, file, [key.recipient]);
  ending.catch(() => {});
  const folder = dirname(file);
  await seen(() => readdirSync(folder).some((name) => statSync(join(folder, name)).size > 100_000));
  await inTheMiddle();
  return ending;
}

test('a database that goes away in the middle ends the backup, and leaves nothing', async () => {
  const folder = await folderForTest();
  const cut = () =>
    rowsAsOwner(
      world.database.ownerUrl,
      `select pg_terminate_backend(pid) from pg_stat_activity
       where application_name = 'staffetta-backup' and datname = current_database()`,
    );
  await expect(backUpMuch(join(folder, 'c.age'), cut)).rejects.toThrow(/terminat/);
  expect(readdirSync(folder)).toEqual([]);
});

test('an upload that is taken back meanwhile is no lost attachment', async () => {
  const { uid } = await upload('ci ho ripensato');
  const file = join(await folderForTest(), 'c.age');
  const lostBefore = (await backUp(world, `${file}.prima`, [key.recipient])).missingFiles;
  const done = await backUpMuch(file, () =>
    world.as('bank1', 'reporter').files.remove({ params: { uid } }),
  );
  expect(done.missingFiles).toEqual(lostBefore);
  const there = await elsewhere();
  const restored = await restoreInto(there, file, key.file);
  expect(restored.spoilt).toHaveLength(lostBefore.length);
  const rows = await rowsAsOwner(
    there.database.ownerUrl,
    'select uid from staffetta.file where uid = $1',
    [uid],
  );
  expect(rows).toEqual([]);
});

test('a full disk is told in words, and leaves nothing', async () => {
  const folder = await folderForTest();
  // Files of this process may grow to 4 KiB: what a full disk does, without one.
  const child = command(
    ['backup', join(folder, 'c.age'), '--recipient', key.recipient],
    world,
    'trap "" XFSZ; ulimit -f 4; exec "$@"',
  );
  const { exit, said } = await ended(child);
  expect(said).toMatch(/The disk of .* is full .* free some space/);
  expect({ exit, left: readdirSync(folder) }).toEqual({ exit: 1, left: [] });
});

const isMarked = async (ownerUrl: string) => {
  const [row] = await rowsAsOwner(
    ownerUrl,
    `select to_regclass('public.staffetta_restore') is not null as marked`,
  );
  return row!.marked === true;
};

test('on what a killed restore left nothing starts, and repeating it begins anew', async () => {
  const file = join(await folderForTest(), 'c.age');
  await backUp(world, file, [key.recipient]);
  const there = await elsewhere();
  const child = command(['restore', file, '--identity', key.file], there);
  const end = ended(child);
  await seen(() => existsSync(join(there.state, 'secrets.json')));
  child.kill('SIGKILL');
  await end;
  expect(await isMarked(there.database.ownerUrl)).toBe(true);

  const { appUrl, ownerUrl } = there.database;
  const config = readConfig(readEnv({ DATABASE_URL: appUrl, DATABASE_OWNER_URL: ownerUrl }));
  const quiet = { info() {}, warn() {} };
  const start = async (state: string) => openDatabase(config, state, keepSecrets(state), quiet);
  await expect(start(there.state)).rejects.toMatchObject({ code: 'restore-unfinished' });
  // Another machine, on the same database.
  await expect(start(await folderForTest())).rejects.toMatchObject({ code: 'restore-unfinished' });

  await restoreInto(there, file, key.file);
  expect(await isMarked(ownerUrl)).toBe(false);
  await (await start(there.state)).stop();
  expect(await countRows(ownerUrl)).toMatchObject({
    item: (await countRows(world.database.ownerUrl)).item!,
  });
});

test('a restore that is stopped takes everything away again', async () => {
  const file = join(await folderForTest(), 'c.age');
  await backUp(world, file, [key.recipient]);
  const there = await elsewhere();
  const stop = new AbortController();
  const ending = restoreInto(there, file, key.file, { signal: stop.signal });
  ending.catch(() => {});
  await seen(() => isMarked(there.database.ownerUrl));
  stop.abort();
  await expect(ending).rejects.toMatchObject({ code: 'backup-stopped' });
  expect(readdirSync(there.state)).toEqual([]);
  const left = await rowsAsOwner(
    there.database.ownerUrl,
    `select nspname from pg_namespace where nspname in ('staffetta', 'pgboss')`,
  );
  expect(left).toEqual([]);
  expect(await check(file, key.file)).toBeDefined();
});

test('a restore whose database goes away leaves its marks, and is repeated', async () => {
  const file = join(await folderForTest(), 'c.age');
  await backUp(world, file, [key.recipient]);
  const there = await elsewhere();
  const ending = restoreInto(there, file, key.file);
  ending.catch(() => {});
  await seen(() => isMarked(there.database.ownerUrl));
  await rowsAsOwner(
    there.database.ownerUrl,
    `select pg_terminate_backend(pid) from pg_stat_activity
     where application_name in ('staffetta-backup', 'staffetta-migrate') and datname = current_database()`,
  );
  // As far as the connection comes before it breaks.
  await expect(ending).rejects.toThrow(/terminat|not queryable|ECONNRESET|EPIPE/);
  expect(await isMarked(there.database.ownerUrl)).toBe(true);
  expect(() => keepSecrets(there.state)).toThrow(
    expect.objectContaining({ code: 'restore-unfinished' }),
  );
  await restoreInto(there, file, key.file);
  expect(keepSecrets(there.state).isNew).toBe(false);
});

test('rows that do not fit together are refused, and nothing of them is kept', async () => {
  // What no correct program writes: an entry of the directory that leads nowhere.
  const owner = new pg.Client({ connectionString: world.database.ownerUrl });
  await owner.connect();
  const { rows } = await owner.query(
    `select conname as name, pg_get_constraintdef(oid) as what from pg_constraint
     where conrelid = 'staffetta.role_grant'::regclass and contype = 'f' and conname like '%person%'`,
  );
  await owner.query(`alter table staffetta.role_grant drop constraint ${rows[0].name}`);
  await owner.query(
    `insert into staffetta.role_grant values (999999, ${world.orgs.bank1.id}, 'analyst')`,
  );
  const file = join(await folderForTest(), 'c.age');
  await backUp(world, file, [key.recipient]);
  await owner.query('delete from staffetta.role_grant where person_id = 999999');
  await owner.query(
    `alter table staffetta.role_grant add constraint ${rows[0].name} ${rows[0].what}`,
  );
  await owner.end();
  const there = await elsewhere();
  await expect(restoreInto(there, file, key.file)).rejects.toMatchObject({ code: 'restore-unfit' });
  expect(readdirSync(there.state)).toEqual([]);
  expect(await isMarked(there.database.ownerUrl)).toBe(false);
});

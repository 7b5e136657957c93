import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import {
  decryptionWith,
  encryptionTo,
  readIdentities,
} from '../../packages/server/src/backup/archive/encryption.ts';
import { packed, whole } from '../../packages/server/src/backup/archive/pack.ts';
import { Tally } from '../../packages/server/src/backup/archive/tally.ts';
import { unpacked } from '../../packages/server/src/backup/archive/unpack.ts';
import {
  type BackupKey,
  backUp,
  check,
  countRows,
  createKeptWorld,
  type Elsewhere,
  elsewhere,
  folderForTest,
  type KeptWorld,
  newKey,
  restoreInto,
} from '../harness/backup.ts';
import { rowsAsOwner } from '../harness/database.ts';
import { makeTestFolder, removeTestFolder } from '../harness/test-folder.ts';

let world: KeptWorld;
let folder: string;
let key: BackupKey;
let file: string;
beforeAll(async () => {
  world = await createKeptWorld();
  await world
    .as('bank1', 'reporter')
    .files.upload({ query: { name: 'prova.txt' } }, { upload: new Blob(['un allegato']) });
  folder = await makeTestFolder();
  key = await newKey(folder);
  file = join(folder, 'copia.age');
  await backUp(world, file, [key.recipient]);
});
afterAll(async () => {
  await removeTestFolder(folder);
  await world.stop();
});

/** Nothing of anybody in the database, nothing in the folder. */
async function expectEmpty({ state, database }: Elsewhere) {
  const tables = await rowsAsOwner(
    database.ownerUrl,
    `select c.oid::regclass::text from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where n.nspname in ('staffetta', 'pgboss', 'public')`,
  );
  expect(tables).toEqual([]);
  expect(readdirSync(state)).toEqual([]);
}

/** A spoilt copy of the file, under a name of its own. */
async function spoilt(change: (bytes: Buffer) => Buffer): Promise<string> {
  const path = join(await folderForTest(), 'guasta.age');
  writeFileSync(path, change(readFileSync(file)));
  return path;
}

const DAMAGE = /^backup-(damaged|not-a-backup|wrong-key)$/;
const codeOf = (path: string) =>
  check(path, key.file).then(
    () => 'taken',
    (error) => String(error.code ?? error),
  );

test('a changed byte is refused, wherever it stands', async () => {
  const size = readFileSync(file).length;
  const path = join(await folderForTest(), 'guasta.age');
  const change = fc.record({
    at: fc.oneof(
      fc.nat(size - 1),
      fc.nat(400),
      fc.nat(400).map((n) => size - 1 - n),
    ),
    by: fc.integer({ min: 1, max: 255 }),
  });
  await fc.assert(
    fc.asyncProperty(change, async ({ at, by }) => {
      const bytes = readFileSync(file);
      bytes[at]! ^= by;
      writeFileSync(path, bytes);
      expect(await codeOf(path)).toMatch(DAMAGE);
    }),
    { numRuns: 300 },
  );
});

test('a cut file is refused, wherever it ends, and so is one that goes on', async () => {
  const size = readFileSync(file).length;
  const path = join(await folderForTest(), 'tronca.age');
  await fc.assert(
    fc.asyncProperty(fc.nat(size - 1), async (length) => {
      writeFileSync(path, readFileSync(file).subarray(0, length));
      expect(await codeOf(path)).toMatch(DAMAGE);
    }),
    { numRuns: 100 },
  );
  expect(await codeOf(await spoilt((bytes) => Buffer.concat([bytes, Buffer.from('x')])))).toBe(
    'backup-damaged',
  );
});

test('a damaged file touches nothing, and says what to do', async () => {
  const there = await elsewhere();
  const cut = await spoilt((bytes) => bytes.subarray(0, bytes.length - 1000));
  await expect(restoreInto(there, cut, key.file)).rejects.toMatchObject({
    code: 'backup-damaged',
    it: expect.stringContaining('copia precedente'),
    en: expect.stringContaining('earlier backup'),
  });
  await expectEmpty(there);
});

test('another key, a public one, no key and no backup are each told by name', async () => {
  const other = await newKey(await folderForTest());
  await expect(check(file, other.file)).rejects.toMatchObject({ code: 'backup-wrong-key' });
  await expect(check(other.file, key.file)).rejects.toMatchObject({ code: 'backup-not-a-backup' });
  await expect(check(file, file)).rejects.toMatchObject({ code: 'backup-bad-key-file' });
  const refuse = (recipients: string[]) => backUp(world, join(folder, 'mai.age'), recipients);
  await expect(refuse([])).rejects.toMatchObject({ code: 'backup-no-recipient' });
  await expect(refuse(['age1non-e-una-chiave'])).rejects.toMatchObject({
    code: 'backup-bad-recipient',
  });
  const secret = readFileSync(key.file, 'utf8').split('\n')[1]!;
  const refused = await refuse([secret]).catch((error: Error) => error);
  expect(refused).toMatchObject({ code: 'backup-bad-recipient' });
  expect(String(refused)).not.toContain(secret);
  expect(readdirSync(folder).filter((name) => name.startsWith('mai'))).toEqual([]);
});

test('each of several recipients can read it', async () => {
  const second = await newKey(await folderForTest());
  const path = join(await folderForTest(), 'due.age');
  await backUp(world, path, [key.recipient, second.recipient]);
  for (const { file: identity } of [key, second])
    expect(await check(path, identity)).toMatchObject({ files: 1 });
});

test('what has data already is left alone', async () => {
  const filled = await elsewhere();
  await rowsAsOwner(filled.database.ownerUrl, 'create table public.di_altri (n int)');
  await expect(restoreInto(filled, file, key.file)).rejects.toMatchObject({
    code: 'restore-not-empty',
  });
  expect(await rowsAsOwner(filled.database.ownerUrl, 'select * from public.di_altri')).toEqual([]);
  expect(readdirSync(filled.state)).toEqual([]);

  const kept = await elsewhere();
  writeFileSync(join(kept.state, 'secrets.json'), 'di un altro', { mode: 0o600 });
  await expect(restoreInto(kept, file, key.file)).rejects.toMatchObject({
    code: 'restore-not-empty',
  });
  expect(readFileSync(join(kept.state, 'secrets.json'), 'utf8')).toBe('di un altro');

  const before = await countRows(world.database.ownerUrl);
  const onto = { state: await folderForTest(), database: world.database };
  await expect(restoreInto(onto, file, key.file)).rejects.toMatchObject({
    code: 'restore-not-empty',
  });
  expect(await countRows(world.database.ownerUrl)).toEqual(before);
});

test('a backup of a newer version is refused with the version to install', async () => {
  const remade = (staffetta: string) =>
    remake((name, bytes) => {
      if (name !== 'manifest.json') return bytes;
      const manifest = JSON.parse(bytes.toString());
      manifest.migrations.push({ name: '9999_future.sql', sha256: 'x' });
      return Buffer.from(JSON.stringify({ ...manifest, staffetta }));
    });
  const there = await elsewhere();
  await expect(restoreInto(there, await remade('9.8.7'), key.file)).rejects.toMatchObject({
    code: 'backup-newer',
    en: expect.stringContaining('install version 9.8.7'),
  });
  const { manifest } = await check(file, key.file);
  await expect(
    restoreInto(there, await remade(manifest.staffetta), key.file),
  ).rejects.toMatchObject({ code: 'backup-other-migration' });
  await expectEmpty(there);
});

test('a backup in a later format is refused', async () => {
  const manifest = Buffer.from(JSON.stringify({ format: 'staffetta-backup/2' }));
  expect(await codeOf(await madeUp([['manifest.json', manifest]]))).toBe('backup-newer');
});

test('a made-up archive leads nowhere', async () => {
  const manifest = Buffer.from(
    JSON.stringify({
      format: 'staffetta-backup/1',
      staffetta: '0.1.0',
      takenAt: '2026-01-01T00:00:00Z',
      migrations: [],
      tables: [],
    }),
  );
  for (const name of ['files/../../etc/passwd', 'tables/a"; drop/000000.copy', 'altro'])
    expect(
      await codeOf(
        await madeUp([
          ['manifest.json', manifest],
          [name, Buffer.from('x')],
        ]),
      ),
    ).toBe('backup-damaged');
  expect(await codeOf(await madeUp([['manifest.json', manifest]]))).toBe('backup-damaged');
});

test('what the database does not give back as it was is not kept', async () => {
  // The same JSON in another spelling, with sums that fit it: it goes in, and comes out as PostgreSQL spells it.
  const path = await remake((name, bytes) =>
    name.startsWith('tables/agreement/')
      ? Buffer.from(bytes.toString().replace('{"', '{  "'))
      : bytes,
  );
  const there = await elsewhere();
  await check(path, key.file);
  await expect(restoreInto(there, path, key.file)).rejects.toMatchObject({
    code: 'restore-different',
    it: expect.stringContaining('tabella agreement'),
  });
  await expectEmpty(there);
});

test('rows that are no rows of their table are refused, and nothing of them is kept', async () => {
  const path = await remake((name, bytes) =>
    name.startsWith('tables/person/') ? Buffer.concat([bytes, Buffer.from('x\n')]) : bytes,
  );
  const there = await elsewhere();
  await expect(restoreInto(there, path, key.file)).rejects.toMatchObject({
    code: 'restore-unfit',
    en: expect.stringContaining('Use an earlier backup'),
  });
  await expectEmpty(there);
});

/** The backup with other entries in it, and sums that fit them. */
async function remake(change: (name: string, bytes: Buffer) => Buffer): Promise<string> {
  const entries: [string, Buffer][] = [];
  const tally = new Tally();
  const decrypt = decryptionWith(await readIdentities(key.file));
  for await (const entry of unpacked(file, decrypt)) {
    let bytes = change(entry.name, await buffer(entry.content));
    const table = /^tables\/([^/]+)/.exec(entry.name)?.[1];
    if (table) tally.table(table, bytes);
    if (entry.name === 'closing.json') {
      const closing = { ...JSON.parse(bytes.toString()), tables: tally.tables() };
      bytes = Buffer.from(JSON.stringify(closing));
    }
    entries.push([entry.name, bytes]);
  }
  return madeUp(entries);
}

/** An archive that somebody made who knows the public key. */
async function madeUp(entries: [name: string, bytes: Buffer][]): Promise<string> {
  const path = join(await folderForTest(), 'inventata.age');
  const gzip = createGzip();
  const source = packed(
    (async function* () {
      for (const [name, bytes] of entries) yield whole(name, bytes);
    })(),
  );
  const pieces: Uint8Array[] = [];
  const zipped = pipeline(source, gzip);
  for await (const bytes of encryptionTo([key.recipient])(gzip)) pieces.push(bytes);
  await zipped;
  writeFileSync(path, Buffer.concat(pieces));
  return path;
}

test('with the expected fingerprint, the backup of another installation is refused', async () => {
  const { keyId } = await check(file, key.file);
  expect(await check(file, key.file, [keyId])).toMatchObject({ keyId });
  const there = await elsewhere();
  await expect(
    restoreInto(there, file, key.file, { keys: ['0'.repeat(64)] }),
  ).rejects.toMatchObject({ code: 'backup-other-installation' });
  await expectEmpty(there);
});

test('what is there already stays, unless it shall be replaced', async () => {
  const path = join(await folderForTest(), 'c.age');
  writeFileSync(path, 'prima');
  await expect(backUp(world, path, [key.recipient])).rejects.toMatchObject({
    code: 'backup-exists',
  });
  expect(readFileSync(path, 'utf8')).toBe('prima');
  await backUp(world, path, [key.recipient], { replace: true });
  await check(path, key.file);
});

test('with keys that are not this database’s no backup is made', async () => {
  const [row] = await rowsAsOwner(
    world.database.ownerUrl,
    `insert into staffetta.secret_fingerprint values ('wrappingKey', sha256('altra')) returning name`,
  );
  expect(row).toBeDefined();
  onTestFinished(async () => {
    await rowsAsOwner(world.database.ownerUrl, 'delete from staffetta.secret_fingerprint');
  });
  const path = join(await folderForTest(), 'c.age');
  await expect(backUp(world, path, [key.recipient])).rejects.toMatchObject({
    code: 'secrets-foreign',
  });
});

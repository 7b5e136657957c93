import { createHash, randomBytes } from 'node:crypto';
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Bytes, FileStore, Stored } from './file-store.ts';
import { folderFileStore } from './folder-file-store.ts';

let folder: string;
let store: FileStore;
const secret = randomBytes(32);
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'staffetta-files-'));
  store = folderFileStore(folder, secret);
});
afterAll(() => rm(folder, { recursive: true }));

async function* inChunks(content: Uint8Array, size: number): Bytes {
  for (let at = 0; at < content.length; at += size) yield content.subarray(at, at + size);
}
const all = async (bytes: Bytes) => {
  const parts: Uint8Array[] = [];
  for await (const part of bytes) parts.push(part);
  return Buffer.concat(parts);
};
const flipped = (sealed: Buffer) => {
  sealed.writeUInt8(sealed.readUInt8(100) ^ 1, 100);
  return sealed;
};
const pathOf = ({ storageName }: Stored) => join(folder, storageName.slice(0, 2), storageName);
const filesOnDisk = () =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    statSync(join(folder, name)).isFile(),
  );

test('what goes in comes out, with its length and its hash', async () => {
  const content = randomBytes(200_001);
  const stored = await store.put(inChunks(content, 7000), 1_000_000);
  expect(stored.size).toBe(content.length);
  expect(stored.sha256).toEqual(createHash('sha256').update(content).digest());
  expect(content.equals(await all(store.get(stored)))).toBe(true);
});

test('the plain content is not on the disk, and equal files do not look equal', async () => {
  const content = Buffer.from('segreto '.repeat(100));
  const [one, other] = [
    await store.put(inChunks(content, 99), 10_000),
    await store.put(inChunks(content, 99), 10_000),
  ];
  const [sealed, sealedAgain] = [readFileSync(pathOf(one)), readFileSync(pathOf(other))];
  expect(sealed.includes('segreto')).toBe(false);
  expect(sealed.equals(sealedAgain)).toBe(false);
});

describe('what was changed on the disk is not given out', () => {
  const changes: [string, (sealed: Buffer) => Buffer][] = [
    ['one bit', flipped],
    ['the last piece cut off', (b) => b.subarray(0, 1 + 65_552)],
    ['cut inside a piece', (b) => b.subarray(0, 70_000)],
    [
      'two pieces swapped',
      (b) =>
        Buffer.concat([
          b.subarray(0, 1),
          b.subarray(1 + 65_552, 1 + 2 * 65_552),
          b.subarray(1, 1 + 65_552),
          b.subarray(1 + 2 * 65_552),
        ]),
    ],
    ['nothing left', () => Buffer.alloc(0)],
  ];
  test.each(changes)('%s', async (_name, change) => {
    const stored = await store.put(inChunks(randomBytes(150_000), 4096), 1_000_000);
    writeFileSync(pathOf(stored), change(readFileSync(pathOf(stored))));
    await expect(all(store.get(stored))).rejects.toThrow();
  });
  test('a key of another file', async () => {
    const one = await store.put(inChunks(Buffer.from('uno'), 9), 100);
    const other = await store.put(inChunks(Buffer.from('due'), 9), 100);
    expect(() => store.get({ ...one, wrappedKey: other.wrappedKey })).toThrow();
  });
});

test('half a file leaves nothing', async () => {
  const before = filesOnDisk();
  async function* broken(): Bytes {
    yield randomBytes(100_000);
    throw new Error('the line went dead');
  }
  await expect(store.put(broken(), 1_000_000)).rejects.toThrow('the line went dead');
  expect(filesOnDisk()).toEqual(before);
});

test('what is larger than allowed is refused while it comes, and leaves nothing', async () => {
  const before = filesOnDisk();
  await expect(store.put(inChunks(randomBytes(10_001), 100), 10_000)).rejects.toMatchObject({
    code: 'too_large',
  });
  expect(filesOnDisk()).toEqual(before);
});

test('what was deleted is gone, and deleting it again changes nothing', async () => {
  const stored = await store.put(inChunks(Buffer.from('via'), 9), 100);
  await store.delete(stored.storageName);
  await store.delete(stored.storageName);
  await expect(all(store.get(stored))).rejects.toThrow();
});

test('a name that is no storage name reaches no file', async () => {
  await expect(async () => store.delete('../../etc/passwd')).rejects.toThrow('not a storage name');
});

test('names lists whole files and clears halves that a killed process left', async () => {
  const stored = await store.put(inChunks(Buffer.from('resta'), 9), 100);
  const half = `${pathOf(stored)}.part`;
  writeFileSync(half, 'mezzo');
  const names: string[] = [];
  for await (const name of store.names(-1000)) names.push(name);
  expect(names).toContain(stored.storageName);
  expect(filesOnDisk().some((name) => name.endsWith('.part'))).toBe(false);
});

import { createHash, randomBytes } from 'node:crypto';
import { createReadStream } from 'node:fs';
import {
  type FileHandle,
  mkdir,
  opendir,
  open as openFile,
  rename,
  rm,
  stat,
} from 'node:fs/promises';
import { join } from 'node:path';
import { refuse } from '../errors.ts';
import type { Bytes, FileStore } from './file-store.ts';
import { open, seal } from './sealed-stream.ts';
import { keyWrap } from './wrapped-key.ts';

const NAME = /^[0-9a-f]{32}$/;
const PART = '.part';

/**
 * Files in a folder, two letters a subfolder. A file is written under another name, flushed to the disk and only
 * then renamed: what has the right name is whole.
 */
export function folderFileStore(folder: string, secret: Uint8Array): FileStore {
  const wrap = keyWrap(secret);
  const pathOf = (name: string) => {
    if (!NAME.test(name)) throw new Error('not a storage name');
    return join(folder, name.slice(0, 2), name);
  };
  return {
    put: async (content, limit) => {
      const storageName = randomBytes(16).toString('hex');
      const path = pathOf(storageName);
      const { key, wrapped } = wrap.make(storageName);
      const counted = new Counted(content, limit);
      await mkdir(join(folder, storageName.slice(0, 2)), { recursive: true, mode: 0o700 });
      try {
        await write(path + PART, seal(key, counted));
        await rename(path + PART, path);
        await flushFolder(join(folder, storageName.slice(0, 2)));
      } catch (cause) {
        await rm(path + PART, { force: true });
        throw cause;
      }
      return { storageName, wrappedKey: wrapped, size: counted.size, sha256: counted.digest() };
    },
    get: ({ storageName, wrappedKey }) =>
      open(wrap.unwrap(storageName, wrappedKey), createReadStream(pathOf(storageName))),
    delete: (storageName) => rm(pathOf(storageName), { force: true }),
    names: (olderThan) => namesIn(folder, olderThan),
  };
}

/** The plain bytes on their way: counted, hashed, cut off at the limit. */
class Counted implements AsyncIterable<Uint8Array> {
  size = 0;
  readonly #content: Bytes;
  readonly #limit: number;
  readonly #hash = createHash('sha256');
  constructor(content: Bytes, limit: number) {
    this.#content = content;
    this.#limit = limit;
  }
  async *[Symbol.asyncIterator]() {
    for await (const bytes of this.#content) {
      this.size += bytes.length;
      if (this.size > this.#limit) throw refuse('too_large');
      this.#hash.update(bytes);
      yield bytes;
    }
  }
  digest(): Buffer {
    return this.#hash.digest();
  }
}

async function write(path: string, content: Bytes) {
  const file = await openFile(path, 'wx', 0o600);
  try {
    for await (const bytes of content) await writeAll(file, bytes);
    await file.sync();
  } finally {
    await file.close();
  }
}

async function writeAll(file: FileHandle, bytes: Uint8Array) {
  let from = 0;
  while (from < bytes.length) from += (await file.write(bytes, from)).bytesWritten;
}

/** A new name survives a power cut only when its folder was flushed too. */
async function flushFolder(path: string) {
  const folder = await openFile(path, 'r');
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}

/** Whole files and the halves that a killed process left, at least `olderThan` ms old. */
async function* namesIn(folder: string, olderThan: number): AsyncGenerator<string> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  for await (const shelf of await opendir(folder)) {
    if (!shelf.isDirectory()) continue;
    for await (const entry of await opendir(join(folder, shelf.name))) {
      const path = join(folder, shelf.name, entry.name);
      const age = Date.now() - (await stat(path)).mtimeMs;
      if (age < olderThan) continue;
      if (entry.name.endsWith(PART)) await rm(path, { force: true });
      else if (NAME.test(entry.name)) yield entry.name;
    }
  }
}

import { createHash, randomUUID } from 'node:crypto';
import { link, open, rename, stat, unlink } from 'node:fs/promises';
import { dirname } from 'node:path';
import { fileRefused, targetExists } from '../refusals.ts';

export interface Written {
  readonly bytes: number;
  readonly sha256: string;
}

/**
 * Writes a file whole or not at all, readable by its owner alone: under another name, flushed to the disk, and
 * only then under its own. What is there already stays, unless `replace`.
 *
 * @throws StartError when it is there, or the disk is full; whatever `content` throws
 */
export async function writeWhole(
  file: string,
  replace: boolean,
  content: AsyncIterable<Uint8Array>,
): Promise<Written> {
  if (!replace && (await exists(file))) throw targetExists(file);
  const partial = `${file}.${randomUUID().slice(0, 8)}.partial`;
  try {
    const written = await write(partial, content);
    await (replace ? rename(partial, file) : putWhereNothingIs(partial, file));
    await flushFolder(dirname(file));
    return written;
  } catch (error) {
    await unlink(partial).catch(() => {});
    throw fileRefused(file, error);
  }
}

async function write(file: string, content: AsyncIterable<Uint8Array>): Promise<Written> {
  const hash = createHash('sha256');
  let written = 0;
  const handle = await open(file, 'wx', 0o600);
  try {
    for await (const bytes of content) {
      hash.update(bytes);
      let from = 0;
      while (from < bytes.length) from += (await handle.write(bytes, from)).bytesWritten;
      written += bytes.length;
    }
    await handle.sync();
  } finally {
    await handle.close();
  }
  return { bytes: written, sha256: hash.digest('hex') };
}

/** Unlike a renaming, a link never takes the place of what came meanwhile; some file systems have no links. */
async function putWhereNothingIs(partial: string, file: string): Promise<void> {
  try {
    await link(partial, file);
    await unlink(partial);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST' || (await exists(file)))
      throw targetExists(file);
    await rename(partial, file);
  }
}

const exists = (file: string): Promise<boolean> =>
  stat(file).then(
    () => true,
    () => false,
  );

/** A new name survives a power cut only when its folder was flushed too. */
async function flushFolder(path: string): Promise<void> {
  const folder = await open(path, 'r');
  await folder.sync().finally(() => folder.close());
}

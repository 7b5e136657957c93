import { type FileHandle, open } from 'node:fs/promises';

/** An open file: nobody can take it away while it is read. */
export interface OpenFile {
  readonly size: number;
  /** Its bytes, once; closes it. */
  content(): AsyncGenerator<Uint8Array>;
}

/** Opens a file, or tells that there is none. */
export async function storedFile(path: string): Promise<OpenFile | undefined> {
  const handle = await open(path, 'r').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  });
  if (!handle) return undefined;
  const { size } = await handle.stat();
  return { size, content: () => read(handle, size) };
}

/** Exactly `size` bytes: an entry of the archive has said so. */
async function* read(handle: FileHandle, size: number): AsyncGenerator<Uint8Array> {
  try {
    if (size > 0) yield* handle.createReadStream({ autoClose: false, end: size - 1 });
  } finally {
    await handle.close();
  }
}

import { mkdir, open } from 'node:fs/promises';
import { join } from 'node:path';
import { secretsFile } from '../config/index.ts';

/** Puts the keys where the server looks for them, readable by its account alone. */
export const putSecrets = (state: string, bytes: Uint8Array): Promise<void> =>
  put(secretsFile(state), [bytes]);

/** Puts an attachment, still encrypted, where the file store looks for it. */
export async function putFile(
  folder: string,
  name: string,
  content: AsyncIterable<Uint8Array>,
): Promise<void> {
  const shelf = join(folder, name.slice(0, 2));
  await mkdir(shelf, { recursive: true, mode: 0o700 });
  await put(join(shelf, name), content);
}

/** No other name meanwhile: until the restore is complete, the whole folder counts for nothing. */
async function put(
  path: string,
  content: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
): Promise<void> {
  const handle = await open(path, 'wx', 0o600);
  try {
    for await (const bytes of content) {
      let from = 0;
      while (from < bytes.length) from += (await handle.write(bytes, from)).bytesWritten;
    }
    await handle.sync();
  } finally {
    await handle.close();
  }
}

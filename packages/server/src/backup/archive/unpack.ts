import { createReadStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { extract } from 'tar-stream';
import { asDamage, type Decryption } from './encryption.ts';

/** An entry as it comes by: its content is read before the next one comes. */
export interface Unpacked {
  readonly name: string;
  readonly size: number;
  readonly content: AsyncIterable<Uint8Array>;
}

/**
 * The entries of a backup file, one after the other. All of it was read, and each byte is the one that was
 * written, when the last one has come by and this has ended without an error.
 *
 * @throws StartError on a wrong key, a changed byte, a missing end
 */
export async function* unpacked(file: string, decrypt: Decryption): AsyncGenerator<Unpacked> {
  const entries = extract();
  let cause: unknown;
  const fed = pipeline(
    Readable.from(decrypt(createReadStream(file))),
    createGunzip(),
    // Types of streamx and of Node differ; the pipeline itself takes both.
    entries as unknown as NodeJS.WritableStream,
  ).catch((error: unknown) => {
    cause ??= error;
  });
  try {
    for await (const entry of entries) {
      const { name, size = 0 } = entry.header;
      yield { name, size, content: entry as AsyncIterable<Uint8Array> };
    }
    await fed;
    if (cause !== undefined) throw cause;
  } catch (error) {
    entries.destroy();
    await fed;
    throw ofReading(cause ?? error);
  } finally {
    entries.destroy();
    await fed;
  }
}

/** A disk that cannot be read is no damage of the file. */
function ofReading(error: unknown): unknown {
  const code = (error as NodeJS.ErrnoException).code ?? '';
  return /^E[A-Z]+$/.test(code) ? error : asDamage(error);
}

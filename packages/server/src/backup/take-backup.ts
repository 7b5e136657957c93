import { pipeline } from 'node:stream/promises';
import { constants, createGzip } from 'node:zlib';
import type { Config } from '../config/index.ts';
import { encryptionTo } from './archive/encryption.ts';
import { packed } from './archive/pack.ts';
import { writeWhole } from './archive/whole-file.ts';
import { type Copied, Copy } from './copy.ts';
import { listBesideBackup } from './erased.ts';
import { type BackupNote, noteTaken } from './notes.store.ts';
import { stopped } from './refusals.ts';
import { connectOwner } from './snapshot.store.ts';
import { openSource } from './source.ts';

export interface BackupRequest {
  readonly file: string;
  /** Public keys, `age1…`; each of them can read it. */
  readonly recipients: readonly string[];
  readonly replace: boolean;
  readonly signal: AbortSignal;
}

/** What was written. */
export interface BackupDone extends Copied {
  readonly file: string;
  readonly bytes: number;
  /** Of the file as it lies there, encrypted. */
  readonly sha256: string;
  readonly recipients: readonly string[];
  /** False: the file is good, but the installation does not know of it. */
  readonly noted: boolean;
}

/**
 * One consistent copy of database, files and secrets, encrypted, while the server goes on working. The file
 * appears under its name when it is whole, or not at all. Throws `StartError` with what to do.
 */
export async function takeBackup(
  config: Config,
  state: string,
  request: BackupRequest,
): Promise<BackupDone> {
  const encrypt = encryptionTo(request.recipients);
  const source = await openSource(config, state);
  try {
    await listBesideBackup(source.ownerUrl, state, request.file);
    const client = await connectOwner(source.ownerUrl);
    // Who waits for a lock, or for rows, is not asked whether it was told to stop.
    request.signal.addEventListener('abort', () => void client.end(), { once: true });
    try {
      const copy = new Copy(client, source.ownerUrl, state, request.signal);
      const written = await writeWhole(
        request.file,
        request.replace,
        encrypt(zipped(packed(copy.entries()), request.signal)),
      ).catch((error) => {
        throw request.signal.aborted ? stopped() : error;
      });
      const done = { ...written, ...copy.done() };
      const noted = await note(source.ownerUrl, done);
      return { file: request.file, ...done, noted, recipients: request.recipients };
    } finally {
      await client.end();
    }
  } finally {
    await source.close();
  }
}

/** Only when the file is there: on a connection of its own, since that of the copy may only read. */
async function note(ownerUrl: string, done: BackupNote): Promise<boolean> {
  try {
    const client = await connectOwner(ownerUrl);
    await noteTaken(client, done).finally(() => client.end());
    return true;
  } catch {
    return false;
  }
}

/** Fast rather than small: attachments are ciphertext, and text shrinks well at any level. */
async function* zipped(plain: AsyncIterable<Uint8Array>, signal: AbortSignal) {
  const gzip = createGzip({ level: constants.Z_BEST_SPEED, chunkSize: 256 * 1024 });
  const fed = pipeline(plain, gzip, { signal });
  fed.catch(() => {});
  try {
    for await (const bytes of gzip) yield bytes as Uint8Array;
    await fed;
  } finally {
    gzip.destroy();
    await fed.catch(() => {});
  }
}

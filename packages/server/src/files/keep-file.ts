import type { FileRef } from '@staffetta/contract';
import type { ActorWork } from '../identity/index.ts';
import { refuse } from '../platform/errors.ts';
import { type FileRow, insertFile, pendingOf } from './files.store.ts';
import type { TakenIn } from './take-in.ts';

/** What one organisation may have lying about unsent; beyond it, uploads wait for the sweep. */
const MOST_FILES = 1000;
const MOST_BYTES = 5 * 1024 ** 3;

/** Gives an upload its row. Throws `too_many_requests` where too much lies unsent already. */
export async function keepFile(work: ActorWork, file: TakenIn): Promise<FileRef> {
  const pending = await pendingOf(work);
  if (pending.files >= MOST_FILES || pending.bytes + file.stored.size > MOST_BYTES)
    throw refuse('too_many_requests', { retryAfter: 3600 });
  return toRef(await insertFile(work, file));
}

const toRef = (row: FileRow): FileRef => ({
  uid: row.uid,
  name: row.name,
  mediaType: row.media_type,
  size: row.size,
  sha256: row.sha256.toString('hex'),
  createdAt: row.created_at,
});

import { admitOne, admitOwn, type Disclosed } from '../disclosure/index.ts';
import type { ActorWork } from '../identity/index.ts';
import { refuse } from '../platform/errors.ts';
import { type FileRow, findAnnex, findOfItem, findPending } from './files.store.ts';

/**
 * A file that the actor may have: one of an item they see whole, an own upload, an annex of an agreement of theirs. Of what was withdrawn only the
 * tombstone is left, and no file. Throws `not_found`.
 */
export async function openFile(work: ActorWork, uid: string): Promise<Disclosed<FileRow>> {
  const pending = await findPending(work, uid);
  if (pending) return admitOwn(pending);
  const annex = await findAnnex(work, uid);
  if (annex) return admitOwn(annex);
  return admitOne(work, await findOfItem(work, uid), {
    whole: (row) => row,
    tombstone: () => {
      throw refuse('not_found');
    },
  });
}

import { admitOne, admitOwn, type Disclosed } from '../disclosure/index.ts';
import type { Actor, ActorWork } from '../identity/index.ts';
import { refuse } from '../platform/errors.ts';
import { type FileRow, findAnnex, findOfItem, findPending } from './files.store.ts';

/** Who only administers signs agreements, and reads no report and nothing that is attached to one. */
const readsReports = ({ roles }: Actor): boolean => roles.some((role) => role !== 'administrator');

/**
 * A file that the actor may have: an annex of an agreement of theirs, an own upload, one of an item they see whole. Of
 * what was withdrawn only the tombstone is left, and no file. Throws `not_found`.
 */
export async function openFile(work: ActorWork, uid: string): Promise<Disclosed<FileRow>> {
  const annex = await findAnnex(work, uid);
  if (annex) return admitOwn(annex);
  if (!readsReports(work.actor)) throw refuse('not_found');
  const pending = await findPending(work, uid);
  if (pending) return admitOwn(pending);
  return admitOne(work, await findOfItem(work, uid), {
    whole: (row) => row,
    tombstone: () => {
      throw refuse('not_found');
    },
  });
}

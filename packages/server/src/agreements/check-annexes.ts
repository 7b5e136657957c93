import type { Annex } from '@staffetta/contract';
import type { ActorWork } from '../identity/actor.ts';
import { refuseField } from '../platform/errors.ts';
import { annexFiles } from './agreements.store.ts';

/**
 * Annexes as they are kept: a file that is named exists, belongs to the actor or is an annex already, and has the hash
 * that is said of it. Throws `invalid_input`.
 */
export async function checkAnnexes(work: ActorWork, annexes: readonly Annex[] = []) {
  const named = annexes.flatMap(({ file }) => file ?? []);
  const rows = named.length === 0 ? [] : await annexFiles(work, named);
  const hashes = new Map(rows.map(({ uid, sha256 }) => [uid, sha256]));
  return annexes.map((annex, index) => {
    if (annex.file === undefined) return annex;
    const sha256 = hashes.get(annex.file);
    if (!sha256)
      throw refuseField(`/annexes/${index}/file`, {
        it: 'non esiste o non è visibile',
        en: 'does not exist or is not visible',
      });
    if (annex.sha256 !== undefined && annex.sha256 !== sha256)
      throw refuseField(`/annexes/${index}/sha256`, {
        it: 'non è quella del file',
        en: 'is not that of the file',
      });
    return { ...annex, sha256 };
  });
}

import type { OutputOf, operations } from '@staffetta/contract';
import { admitOne, type Disclosed, type ItemRow, reshape } from '../disclosure/index.ts';
import type { ActorWork } from '../identity/index.ts';
import { confirmedValues, correlationKeys } from '../intelligence/index.ts';
import { refuse } from '../platform/errors.ts';
import { findItem } from './analysis.store.ts';
import { findRelated } from './find-related.ts';

/** What shares a confirmed value with a report, among what the actor may see. Throws `not_found`. */
export async function showRelated(
  work: ActorWork,
  uid: string,
): Promise<Disclosed<OutputOf<typeof operations.analysis.related>>> {
  const item = await requireItem(work, uid);
  const values = await confirmedValues(work, item.item_id);
  const hits = await findRelated(work, values.flatMap(correlationKeys), item.item_id);
  return reshape(hits, (found) => ({ hits: found }));
}

/** The report itself, if the actor may see it and it has not ended. */
export async function requireItem(work: ActorWork, uid: string): Promise<ItemRow> {
  const admitted = await admitOne(work, await findItem(work, uid), {
    whole: (row) => row,
    tombstone: () => {
      throw refuse('not_found');
    },
  });
  return admitted.value;
}

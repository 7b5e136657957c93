import type { OutputOf, operations } from '@staffetta/contract';
import { admitOne, type Disclosed, type ItemRow } from '../disclosure/index.ts';
import type { ActorWork } from '../identity/index.ts';
import { findItem } from './undo.store.ts';

type Why = OutputOf<typeof operations.items.why>;

/** Why the actor sees an item, in reasons the portal puts into words; `not_found` when it does not. */
export async function whySeen(work: ActorWork, uid: string): Promise<Disclosed<Why>> {
  const shape = (row: ItemRow, reasons: Why['reasons']): Why => ({
    kind: row.item_kind,
    tlp: row.tlp,
    reasons,
  });
  return admitOne(work, await findItem(work, uid), {
    whole: (row: ItemRow, { reasons }) => shape(row, copied(reasons)),
    tombstone: (row: ItemRow, { reasons }) => shape(row, copied(reasons)),
  });
}

const copied = (reasons: readonly Why['reasons'][number][]): Why['reasons'] =>
  reasons.map(({ code, params }) => ({ code, params: { ...params } }));

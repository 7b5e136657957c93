import type { Erasure, ItemEnding } from '@staffetta/contract';
import { admitOne, type Disclosed } from '../disclosure/index.ts';
import type { ActorWork } from '../identity/index.ts';
import { classOf, type ValueClass } from './end.ts';
import {
  type EndingRow,
  type ErasureRow,
  erasuresOf,
  findEnding,
  type ValueRow,
  valuesEnding,
} from './endings.store.ts';

const MOST_ERASURES = 20;
/** As often may something be kept longer. */
export const MOST_PROLONGED = 3;

/** When an item ends that the actor sees, and what was erased of it. Throws `not_found`. */
export async function showEnding(work: ActorWork, uid: string): Promise<Disclosed<ItemEnding>> {
  const row = await findEnding(work, uid);
  const own = row?.owner_org === work.actor.orgId;
  const values = row ? await valuesEnding(work, row.item_id) : [];
  const erased =
    row && own
      ? await erasuresOf(work, {
          item: row.item_id,
          below: Number.MAX_SAFE_INTEGER,
          limit: MOST_ERASURES,
        })
      : [];
  const shape = (it: EndingRow): ItemEnding => ({
    ...endOf(it),
    values: byClass(values),
    erasures: erased.map(toErasure),
    may: own && it.ending !== 'erased' ? mayOf(it) : [],
  });
  return admitOne(work, row, {
    whole: shape,
    tombstone: (it) => ({ ...shape(it), values: [] }),
  });
}

const endOf = (row: Pick<EndingRow, 'ends_at' | 'ends_because'>) =>
  row.ends_at && row.ends_because ? { end: { at: row.ends_at, because: row.ends_because } } : {};

const mayOf = (row: EndingRow): ItemEnding['may'] => {
  const prolong = row.ends_at && row.ends_because !== 'source' && row.prolonged < MOST_PROLONGED;
  return [...(prolong ? (['prolong'] as const) : []), ...(isOpen(row) ? [] : (['erase'] as const))];
};

const OPEN = new Set(['awaiting_consent', 'submitted', 'received', 'in_work', 'answered']);

/** Others still work on it, or rely on it: it is withdrawn or recalled first. */
export const isOpen = ({ ending, state, released_at }: EndingRow): boolean =>
  ending === null && (state === null ? released_at !== null : OPEN.has(state));

/** Values by the term they fall under, each class with the end that comes first. */
function byClass(values: readonly ValueRow[]): ItemEnding['values'] {
  const classes = Map.groupBy(values, ({ kind, value }): ValueClass => classOf(kind, value));
  return [...classes].map(([name, rows]) => ({
    class: name,
    count: rows.length,
    end: { at: rows[0]!.ends_at, because: rows[0]!.ends_because },
  }));
}

export const toErasure = (row: ErasureRow): Erasure => ({
  uid: row.uid,
  item: row.item_uid,
  kind: row.item_kind,
  scope: row.scope,
  ground: row.ground,
  kinds: row.kinds,
  askedAt: row.asked_at,
  ...(row.done_at && { doneAt: row.done_at }),
  counts: row.counts,
});

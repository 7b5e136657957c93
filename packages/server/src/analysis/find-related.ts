import type { Hit } from '@staffetta/contract';
import { admitRows, type Disclosed } from '../disclosure/index.ts';
import type { ActorWork } from '../identity/index.ts';
import type { CorrelationKey } from '../intelligence/index.ts';
import { refuse } from '../platform/errors.ts';
import { findHits, type HitRow, type Wanted } from './analysis.store.ts';
import { type Ranked, rankHits } from './rank-hits.ts';

/** A report with more values than anybody confirms by hand is looked up by the first of them. */
const MOST_KEYS = 200;

/**
 * Items the actor may see that share one of these keys, best first. Each goes through decide() once more; what it
 * denies is left out. `without`: the item that is asked about.
 */
export async function findRelated(
  work: ActorWork,
  keys: readonly CorrelationKey[],
  without?: number,
): Promise<Disclosed<Hit[]>> {
  const wanted = distinct(keys).slice(0, MOST_KEYS);
  const rows = wanted.length === 0 ? [] : await findHits(work, wanted, without);
  const ranked = rankHits(rows, keys);
  const byItem = new Map(ranked.map((one) => [one.row.item_id, one]));
  return admitRows(
    work,
    ranked.map(({ row }) => row),
    {
      whole: (row, { own }) => toHit(byItem.get(row.item_id)!, own),
      // The query asks for what has not ended.
      tombstone: () => {
        throw refuse('not_found');
      },
    },
  );
}

/** Exact values first, so that a cut takes weak keys away before them. */
function distinct(keys: readonly CorrelationKey[]): Wanted[] {
  const byKey = new Map(
    keys.map(({ kind, value, how }) => [`${kind} ${value}`, { kind, value, how }]),
  );
  const all = [...byKey.values()];
  return [...all.filter(({ how }) => how === 'exact'), ...all.filter(({ how }) => how !== 'exact')];
}

function toHit({ row, shared }: Ranked, own: boolean): Hit {
  return {
    kind: row.item_kind,
    uid: row.item_uid,
    title: row.title,
    tlp: row.tlp,
    at: row.sent_at,
    own,
    ...nameOf(row, own),
    shared: [...shared],
  };
}

/** A name is there only if row security let it through. */
const nameOf = ({ from_uid: uid, from_name: name }: HitRow, own: boolean) =>
  !own && uid && name ? { from: { uid, name } } : {};

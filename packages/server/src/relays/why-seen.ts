import type { OutputOf, operations, Reason } from '@staffetta/contract';
import { admitOne, type Disclosed, type Seen } from '../disclosure/index.ts';
import type { ActorWork } from '../identity/index.ts';
import { findSeen, type SeenRow } from './undo.store.ts';

type Why = OutputOf<typeof operations.items.why>;

/** Why the actor sees an item, in reasons the portal puts into words; `not_found` when it does not. */
export async function whySeen(work: ActorWork, uid: string): Promise<Disclosed<Why>> {
  const shape = (row: SeenRow, seen: Seen): Why => ({
    kind: row.item_kind,
    tlp: row.tlp,
    reasons: reasonsOf(row, seen),
  });
  return admitOne(work, await findSeen(work, uid), { whole: shape, tombstone: shape });
}

/** What decide() says, then how the item came: from whom, under which agreement, until when. */
function reasonsOf(row: SeenRow, { own, reasons }: Seen): Reason[] {
  const all: Reason[] = reasons.map(({ code, params }) => ({ code, params: { ...params } }));
  if (own) return all;
  if (row.from_name) all.push({ code: 'sent_by', params: { name: row.from_name } });
  if (row.agreement) all.push({ code: 'under_agreement', params: { number: row.agreement } });
  if (row.until) all.push({ code: 'runs_out', params: { until: row.until } });
  return all;
}

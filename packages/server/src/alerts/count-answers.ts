import type { AlertCounts, OutputOf, operations } from '@staffetta/contract';
import { admitOne, bandOf, type Disclosed } from '../disclosure/index.ts';
import type { ActorWork } from '../identity/index.ts';
import { today } from '../platform/calendar.ts';
import { findOwnItem } from './alerts.store.ts';
import { type DownstreamRow, downstreamAnswers } from './counts.store.ts';

type Counts = OutputOf<typeof operations.alerts.counts>;

/**
 * How the other side's members answered the alerts that draw on one's own item: bands from k up, as of the last
 * daily refresh; names only of those who agreed, or of the silent where the clause says so. Throws `not_found`.
 */
export async function countAnswers(work: ActorWork, uid: string): Promise<Disclosed<Counts>> {
  const item = await findOwnItem(work, uid);
  const rows = item ? await downstreamAnswers(work, item.item_id, today(work.now)) : [];
  const answer = { items: rows.map(presentCounts) };
  return admitOne(work, item, { whole: () => answer, tombstone: () => answer });
}

function presentCounts(row: DownstreamRow): AlertCounts {
  const known = {
    sentBy: { uid: row.sender_uid, name: row.sender_name },
    sentAt: row.sent_at,
    urgency: row.urgency,
    drill: row.drill,
    affectedNames: row.affected_names,
  };
  if (row.counted_at === null) return known;
  const band = (count: number) => bandOf(count, row.k);
  return {
    ...known,
    asOf: row.counted_at,
    recipients: band(row.recipients),
    seen: band(row.seen),
    affected: band(row.affected),
    notAffected: band(row.not_affected),
    checking: band(row.checking),
    done: band(row.done),
    silent: band(row.silent),
    ...(row.silent_names && { silentNames: row.silent_names }),
  };
}

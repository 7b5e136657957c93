import { toInstant, toMicros } from '../platform/clock.ts';
import type { ActorKeys, Work } from '../platform/database/unit-of-work.ts';
import { type End, endOfItem, endOfValue, termsOf } from './end.ts';
import { settle, unsettledItems, unsettledValues } from './retention.store.ts';

const BATCH = 500;

/**
 * Sets down when items and values end that came since the last time, acting for nobody. Gives whether there may be more.
 * What is shown before is worked out by the same rules.
 */
export async function settleEnds(work: Work<ActorKeys>): Promise<boolean> {
  const items = await unsettledItems(work, BATCH);
  const values = await unsettledValues(work, BATCH);
  await settle(
    work,
    items.map((row) => ({
      i: row.item_id,
      sent: row.sent_at,
      ...written(
        endOfItem({
          sentAt: micros(row.sent_at),
          createdAt: toMicros(row.created_at),
          sourceEnds: micros(row.source_ends),
          terms: termsOf(row.retentions),
        }),
      ),
    })),
    values.map((row) => ({
      i: row.item_id,
      o: row.observable_id,
      sent: row.sent_at,
      ...written(
        endOfValue(row, {
          since: toMicros(row.sent_at ?? row.created_at),
          sourceEnds: micros(row.source_ends),
          terms: termsOf(row.retentions),
        }),
      ),
    })),
  );
  return items.length === BATCH || values.length === BATCH;
}

const micros = (at: string | null) => (at === null ? undefined : toMicros(at));
const written = ({ at, because }: End) => ({ at: toInstant(at), because });

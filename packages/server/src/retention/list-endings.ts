import type { Erasure, SoonEnding } from '@staffetta/contract';
import { admitRows, type Disclosed, reshape } from '../disclosure/index.ts';
import type { ActorWork } from '../identity/index.ts';
import { days, later, toInstant } from '../platform/clock.ts';
import type { Cursors } from '../platform/cursor.ts';
import { pageOf, pageStart } from '../platform/page.ts';
import { classOf } from './end.ts';
import { type EndingRow, erasuresOf, itemsEndingBy, valuesEndingBy } from './endings.store.ts';
import { toErasure } from './show-ending.ts';

/** So long before its end something is shown to its owner. */
const AHEAD_DAYS = 30;
const MOST = 100;
const MOST_VALUES = 500;

export const reviewedUntil = (work: ActorWork): string =>
  toInstant(later(work.now, days(AHEAD_DAYS)));

/** What of the actor's own ends soon and nobody has looked at, soonest first. */
export async function listEndings(work: ActorWork): Promise<Disclosed<{ items: SoonEnding[] }>> {
  const by = reviewedUntil(work);
  const whole = await itemsEndingBy(work, by, MOST);
  const { items, values } = await valuesEndingBy(work, by, MOST_VALUES);
  const byItem = Map.groupBy(values, ({ item_id }) => item_id);
  const lines = [
    ...whole.map((row) => ({ ...row, line: itemLine(row) })),
    ...items
      .filter(({ item_id }) => byItem.has(item_id))
      .map((row) => {
        const own = byItem.get(row.item_id)!;
        const first = own[0]!;
        return {
          ...row,
          line: {
            ...itemLine(row),
            scope: 'values' as const,
            classes: [...new Set(own.map(({ kind, value }) => classOf(kind, value)))],
            count: own.length,
            end: { at: first.ends_at, because: first.ends_because },
          },
        };
      }),
  ];
  lines.sort((one, other) => one.line.end.at.localeCompare(other.line.end.at));
  const shape = ({ line }: { line: SoonEnding }) => line;
  const admitted = await admitRows(work, lines.slice(0, MOST), {
    whole: shape,
    tombstone: ({ line }) => ({ ...line, title: '' }),
  });
  return reshape(admitted, (all) => ({ items: all }));
}

const itemLine = (row: EndingRow): SoonEnding => ({
  item: row.item_uid,
  kind: row.item_kind,
  tlp: row.tlp,
  title: row.title,
  scope: 'item',
  classes: [],
  count: 1,
  // Rows without an end are not in the list.
  end: { at: row.ends_at ?? '', because: row.ends_because ?? 'sent' },
});

const USUAL_LIMIT = 50;

/** Erasures of the actor's own items, newest first. Throws `cursor_invalid`. */
export async function listErasures(
  work: ActorWork,
  cursors: Cursors,
  query: { readonly limit?: number | undefined; readonly cursor?: string | undefined },
): Promise<{ items: Erasure[]; next?: string }> {
  const { limit = USUAL_LIMIT, cursor } = query;
  const { orgId, personId } = work.actor;
  const scope = { orgId, personId, op: 'endings.erasures' };
  const [below] = pageStart(cursors, scope, cursor, [Number.MAX_SAFE_INTEGER]);
  const rows = await erasuresOf(work, { below: Number(below), limit: limit + 1 });
  return pageOf(cursors, scope, rows, limit, {
    item: toErasure,
    point: ({ id }) => [id],
  });
}

import type { CursorPoint, CursorScope, Cursors } from './cursor.ts';

/** Where a page starts: behind the cursor's point, or at the beginning. Throws `cursor_invalid`. */
export function pageStart<P extends CursorPoint>(
  cursors: Cursors,
  scope: CursorScope,
  cursor: string | undefined,
  beginning: P,
): P {
  return cursor === undefined ? beginning : (cursors.open(scope, cursor) as P);
}

/** A page out of one row more than asked for: the row too many tells that something follows. */
export function pageOf<Row, Item>(
  cursors: Cursors,
  scope: CursorScope,
  rows: readonly Row[],
  limit: number,
  of: { item: (row: Row) => Item; point: (row: Row) => CursorPoint },
): { items: Item[]; next?: string } {
  const given = rows.slice(0, limit);
  const items = given.map(of.item);
  const last = given.at(-1);
  if (rows.length <= limit || !last) return { items };
  return { items, next: cursors.seal(scope, of.point(last)) };
}

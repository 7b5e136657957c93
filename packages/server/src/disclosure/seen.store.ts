import type { Pap, Tlp } from '@staffetta/contract';
import { sql } from 'kysely';
import type { Micros } from '../platform/clock.ts';
import type { ActorKeys, Work } from '../platform/database/unit-of-work.ts';
import type { Marked, Showing } from './decide.ts';

/** The columns of `item` that decide() needs; every query that discloses selects them (`itemColumns`). */
export interface ItemRow {
  item_id: number;
  item_uid: string;
  item_kind: 'report' | 'relay';
  owner_org: number;
  tlp: Tlp;
  pap: Pap;
  personal_data: boolean;
  ending: 'withdrawn' | 'recalled' | 'erased' | null;
  held: boolean;
  item_version: number;
}

/** `select ${itemColumns} from item i …`: the alias of item is `i`. */
export const itemColumns = sql.raw(
  `i.id as item_id, i.uid as item_uid, i.kind as item_kind, i.owner_org, i.tlp, i.pap, i.personal_data,
   i.ending, i.held, i.version as item_version`,
);

export const toMarked = (row: ItemRow): Marked => ({
  ownerOrg: row.owner_org,
  tlp: row.tlp,
  pap: row.pap,
  held: row.held,
  ending: row.ending ?? undefined,
});

interface ShowingRow {
  item_id: number;
  kind: Showing['audience'];
  position: number;
  until: number | null;
  from_position: number;
  to_position: number | null;
  person_id: number | null;
}

/** What was shown to the reader of these items: one query for a whole page. */
export async function showingsOf(
  work: Work<ActorKeys>,
  itemIds: readonly number[],
): Promise<Map<number, Showing[]>> {
  const orgId = work.actor.orgId;
  if (itemIds.length === 0 || orgId === undefined) return new Map();
  const rows = await work.rows(
    sql<ShowingRow>`select e.item_id, a.kind, e.position, e.until, m.from_position, m.to_position, m.person_id
      from unnest(${sql.val([...itemIds])}::bigint[]) as wanted(id)
      join entry e on e.item_id = wanted.id
      join audience a on a.id = e.audience_id
      join audience_member m on m.audience_id = e.audience_id and m.org_id = ${orgId}`,
  );
  const byItem = new Map<number, Showing[]>();
  for (const row of rows) {
    const showing: Showing = {
      audience: row.kind,
      position: row.position,
      until: (row.until ?? undefined) as Micros | undefined,
      memberships: [
        {
          orgId,
          personId: row.person_id ?? undefined,
          from: row.from_position,
          to: row.to_position ?? undefined,
        },
      ],
    };
    byItem.set(row.item_id, [...(byItem.get(row.item_id) ?? []), showing]);
  }
  return byItem;
}

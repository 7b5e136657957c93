import { sql } from 'kysely';
import { replaceEverywhere } from '../disclosure/index.ts';
import type { ActorWork } from '../identity/index.ts';
import { actingFor } from '../platform/database/acting-for.ts';
import type { ActorKeys, Work } from '../platform/database/unit-of-work.ts';
import type { ReportRow } from './report.ts';

type AnyWork = Work<ActorKeys>;

/** A new version without other words: more indicators were confirmed. */
export const addToTree = (work: ActorWork, row: ReportRow): Promise<void> =>
  asSender(work, row, async (sender) => {
    const bumped = await sender.row(
      sql<{
        version: number;
      }>`update item set version = version + 1 where id = ${row.item_id} returning version`,
    );
    await replaceEverywhere(sender, { itemId: row.item_id, version: bumped!.version });
  });

/**
 * Where a report went is its sender's to know, and its indicators are its sender's rows; what the firm concerned
 * changes is written and goes there all the same.
 */
export function asSender<T>(
  work: ActorWork,
  row: ReportRow,
  body: (sender: AnyWork) => Promise<T>,
): Promise<T> {
  if (row.sender_org === work.actor.orgId) return body(work);
  return actingFor(work, { orgId: row.sender_org, personId: undefined }, body);
}

/** Notes what a report was drawn from: holds and recalls of that reach it. */
export const noteParent = (work: ActorWork, itemId: number) =>
  work.rows(
    sql`insert into relay_parent (relay_item_id, parent_item_id, owner_org)
      select r.item_id, r.based_on, ${work.actor.orgId} from report r
      where r.item_id = ${itemId} and r.based_on is not null`,
  );

/** Is passing this item on suspended? Nothing else is known of it here. */
export async function isSuspended(work: ActorWork, itemId: number): Promise<boolean> {
  const row = await work.row(sql`select from forwarding_suspended(array[${itemId}]::bigint[])`);
  return row !== undefined;
}

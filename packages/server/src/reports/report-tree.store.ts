import type { IndicatorKey, UndoReason } from '@staffetta/contract';
import { sql } from 'kysely';
import { replaceEverywhere } from '../disclosure/index.ts';
import type { ActorWork } from '../identity/index.ts';
import type { Micros } from '../platform/clock.ts';
import { actingFor } from '../platform/database/acting-for.ts';
import type { ActorKeys, Work } from '../platform/database/unit-of-work.ts';
import type { ReportRow } from './report.ts';

type AnyWork = Work<ActorKeys>;

/** Where a change of a report, or of something drawn from it, has to be entered. */
interface Follow {
  item_id: number;
  version: number;
  audience_id: number;
  until: number | null;
}

function follow(work: AnyWork, rows: readonly Follow[], kind: 'replace' | 'recall'): number[] {
  for (const { item_id: itemId, version, audience_id: audienceId, until } of rows)
    work.publish({ audienceId, itemId, version, kind, until: (until ?? undefined) as Micros });
  return [...new Set(rows.map((row) => row.item_id))];
}

export interface Said {
  readonly reason: UndoReason;
  readonly note: string | undefined;
}

/**
 * Ends a report and all that was drawn from it; whoever had it is told (DESIGN 3.4). The sender may, and the firm
 * concerned. Gives the items that ended.
 */
export async function endTree(work: AnyWork, itemId: number, said: Said & { at: string }) {
  const rows = await work.rows(
    sql<Follow>`select * from recall_tree(${itemId}, ${said.reason}, ${said.note ?? null}, ${said.at})`,
  );
  return follow(work, rows, 'recall');
}

export interface Correcting extends Said {
  /** Confirmed values that no longer stand. */
  readonly gone: readonly IndicatorKey[];
  readonly newText: boolean;
}

/**
 * A report says something else now: a new version goes wherever it went, and values that no longer stand are struck
 * from it and from all that was drawn from it. Gives the items that changed.
 */
export function correctTree(work: ActorWork, row: ReportRow, c: Correcting): Promise<number[]> {
  return asSender(work, row, async (sender) => {
    const rows = await sender.rows(
      sql<Follow>`select * from strike_in_tree(${row.item_id}, ${JSON.stringify(c.gone)}::jsonb, ${c.reason},
        ${c.note ?? null}, ${c.newText}, ${work.at})`,
    );
    return follow(sender, rows, 'replace');
  });
}

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

/** Where a report went is its sender's to know; what the firm concerned changes goes there all the same. */
function asSender<T>(
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

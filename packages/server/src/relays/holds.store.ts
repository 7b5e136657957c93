import { randomUUID } from 'node:crypto';
import type { HoldState } from '@staffetta/contract';
import { sql } from 'kysely';
import type { Follow } from '../derivatives/index.ts';
import type { ActorWork } from '../identity/actor.ts';
import { json } from './relays.store.ts';

export interface Decree {
  readonly authority: string;
  readonly number: string;
  readonly date: string;
}

export interface HoldRow {
  id: number;
  uid: string;
  item_id: number;
  item_uid: string;
  item_kind: 'report' | 'relay';
  state: HoldState;
  reason: string;
  review_on: string;
  decree: Decree | null;
  placed_at: string;
  lifted_at: string | null;
}

const holdColumns =
  sql.raw(`h.id, h.uid, h.item_id, i.uid as item_uid, i.kind as item_kind, h.state, h.reason,
  to_char(h.review_on, 'YYYY-MM-DD') as review_on, h.decree, h.placed_at, h.lifted_at`);

export interface NewHold {
  readonly itemId: number;
  readonly state: 'binding' | 'requested';
  readonly reason: string;
  readonly reviewOn: string;
  readonly decree: Decree | undefined;
}

/** Writes a hold; undefined when the office has an open one on the item. */
export const insertHold = (work: ActorWork, hold: NewHold) =>
  work.row(
    sql<{
      id: number;
      uid: string;
    }>`insert into hold (uid, item_id, placed_by, person_id, state, reason, review_on,
        decree, placed_at)
      values (${randomUUID()}, ${hold.itemId}, ${work.actor.orgId}, ${work.actor.personId}, ${hold.state},
        ${hold.reason}, ${hold.reviewOn}, ${hold.decree ? json(hold.decree) : null}, ${work.at})
      on conflict do nothing returning id, uid`,
  );

export const findHold = (work: ActorWork, uid: string) =>
  work.row(
    sql<HoldRow>`select ${holdColumns} from hold h join item i on i.id = h.item_id
      where h.uid = ${uid} and h.placed_by = ${work.actor.orgId}`,
  );

/** The office's holds, newest first. */
export const ownHolds = (work: ActorWork, before: number, limit: number) =>
  work.rows(
    sql<HoldRow>`select ${holdColumns} from hold h join item i on i.id = h.item_id
      where h.placed_by = ${work.actor.orgId} and h.id < ${before} order by h.id desc limit ${limit}`,
  );

export async function markLifted(work: ActorWork, holdId: number) {
  await work.rows(
    sql`update hold set state = 'lifted', lifted_at = ${work.at} where id = ${holdId}`,
  );
  await work.rows(sql`update hold_request set state = 'lifted' where hold_id = ${holdId}`);
}

/**
 * Hides what was drawn from an item, or shows it again, as the holds that bind now say; gives where what is shown again
 * has to be entered.
 */
export const spreadHoldTo = (work: ActorWork, itemId: number) =>
  work.rows(sql<Follow>`select * from spread_hold(${itemId})`);

/** Is the text the police's own, through and through? */
export async function isPoliceText(work: ActorWork, itemId: number): Promise<boolean> {
  const row = await work.row(
    sql<{
      police: boolean;
    }>`select coalesce(y.police_origin, o.kind like 'police%', false) as police
      from item i left join relay y on y.item_id = i.id left join organisation o on o.id = i.owner_org
      where i.id = ${itemId}`,
  );
  return row?.police ?? false;
}

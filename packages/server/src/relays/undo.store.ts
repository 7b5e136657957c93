import type { Indicator, UndoReason } from '@staffetta/contract';
import { sql } from 'kysely';
import { type ItemRow, itemColumns, visibleItem } from '../disclosure/index.ts';
import type { ActorWork } from '../identity/actor.ts';
import { type Micros, toInstant } from '../platform/clock.ts';

export interface NoticeRow {
  version: number;
  kind: 'correction' | 'recall';
  reason: UndoReason;
  note: string | null;
  new_text: boolean;
  source_corrected: boolean;
  indicators: Indicator[];
  at: string;
  confirmed_at: string | null;
}

/** The latest correction or recall of an item that the actor sees, and whether its organisation has carried it out. */
export const lastNotice = (work: ActorWork, itemId: number) =>
  work.row(
    sql<NoticeRow>`select n.version, n.kind, n.reason, n.note, n.new_text, n.source_corrected, n.indicators, n.at,
        (select c.confirmed_at from undo_confirmation c where c.item_id = n.item_id
          and c.version = n.version and c.org_id = ${work.actor.orgId}) as confirmed_at
      from undo_notice n where n.item_id = ${itemId} order by n.version desc limit 1`,
  );

/** An item of any kind that the actor sees. */
export const findItem = (work: ActorWork, uid: string) =>
  work.row(
    sql<ItemRow>`select ${itemColumns} from item i
      where i.uid = ${uid} and ${visibleItem(work.actor, work.now)}`,
  );

/** Writes down that the actor's organisation has carried out a notice; the first time counts. */
export async function confirmNotice(work: ActorWork, itemId: number, version: number) {
  await work.rows(
    sql`insert into undo_confirmation (item_id, version, org_id, person_id, confirmed_at)
      values (${itemId}, ${version}, ${work.actor.orgId}, ${work.actor.personId}, ${work.at})
      on conflict do nothing`,
  );
}

export interface SeenRow extends ItemRow {
  from_name: string | null;
  agreement: string | null;
  until: string | null;
}

/** The same, with who sent it, under which agreement and until when, as far as the actor knows. */
export const findSeen = (work: ActorWork, uid: string) =>
  work.row(
    sql<SeenRow>`select ${itemColumns}, coalesce(y.from_name, o.name) as from_name, a.number as agreement, y.until
      from item i
      left join relay y on y.item_id = i.id
      left join report r on r.item_id = i.id
      left join organisation o on o.id = r.sender_org
      left join agreement a on a.id = r.agreement_id
      where i.uid = ${uid} and ${visibleItem(work.actor, work.now)}`,
  );

export interface RecipientRow {
  uid: string | null;
  name: string | null;
  confirmed_at: string | null;
}

/** Who has an item of the actor. Names as far as the actor knows them; those who have not confirmed first. */
export const recipientsOf = (work: ActorWork, itemId: number) =>
  work.rows(
    sql<RecipientRow>`select o.uid, o.name, r.confirmed_at
      from recipients_of_own_item(${itemId}) r left join organisation o on o.id = r.org_id
      order by r.confirmed_at nulls first, o.name`,
  );

/** How many had something drawn from it at a moment, and how many of them had confirmed by then. */
export const copiesBelow = (work: ActorWork, itemId: number, at: Micros) =>
  work.row(
    sql<{ total: number; confirmed: number }>`select total, confirmed
      from copies_below(${itemId}, ${toInstant(at)}, ${at})`,
  );

/** Agreements of the actor with organisations that have an item of it: a recall crosses them. */
export async function agreementsReached(work: ActorWork, itemId: number): Promise<number[]> {
  const rows = await work.rows(
    sql<{ id: number }>`select distinct a.id
      from recipients_of_own_item(${itemId}) r
      join agreement_party theirs on theirs.org_id = r.org_id
      join agreement_party ours on ours.agreement_id = theirs.agreement_id and ours.org_id = ${work.actor.orgId}
      join agreement a on a.id = ours.agreement_id
      where a.state in ('in_force', 'expired', 'terminated')`,
  );
  return rows.map(({ id }) => id);
}

/** Agreements between the actor and one organisation that have a shared log. */
export async function agreementsWith(work: ActorWork, orgId: number): Promise<number[]> {
  const rows = await work.rows(
    sql<{ id: number }>`select distinct a.id from agreement_party theirs
      join agreement_party ours on ours.agreement_id = theirs.agreement_id and ours.org_id = ${work.actor.orgId}
      join agreement a on a.id = ours.agreement_id
      where theirs.org_id = ${orgId} and a.state in ('in_force', 'expired', 'terminated')`,
  );
  return rows.map(({ id }) => id);
}

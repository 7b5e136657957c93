import type { Retention } from '@staffetta/contract';
import { sql } from 'kysely';
import type { Follow } from '../derivatives/index.ts';
import type { ActorWork } from '../identity/index.ts';
import type { ActorKeys, Work } from '../platform/database/unit-of-work.ts';
import type { ListedErasure } from './erasure-list.ts';

type AnyWork = Work<ActorKeys>;

export interface UnsettledItem {
  item_id: number;
  sent_at: string | null;
  created_at: string;
  source_ends: string | null;
  retentions: Retention[];
}

export interface UnsettledValue {
  item_id: number;
  observable_id: number;
  kind: string;
  value: string;
  sent_at: string | null;
  created_at: string;
  source_ends: string | null;
  retentions: Retention[];
}

/** Items whose end was not set down yet. */
export const unsettledItems = (work: AnyWork, limit: number) =>
  work.rows(sql<UnsettledItem>`select * from unsettled_items(${limit})`);

/** The same for values. */
export const unsettledValues = (work: AnyWork, limit: number) =>
  work.rows(sql<UnsettledValue>`select * from unsettled_values(${limit})`);

export interface SettledItem {
  readonly i: number;
  readonly at: string;
  readonly because: string;
  /** When it was sent, as far as the rule knew. */
  readonly sent: string | null;
}

/** Sets ends down, where nobody has meanwhile, and nobody has sent it. */
export const settle = (
  work: AnyWork,
  items: readonly SettledItem[],
  values: readonly (SettledItem & { readonly o: number })[],
) =>
  work.rows(
    sql`select settle_ends(${JSON.stringify(items)}::jsonb, ${JSON.stringify(values)}::jsonb)`,
  );

export interface DueEnding {
  item_id: number;
  /** The item's values that are over; null: the whole item is. */
  observables: number[] | null;
}

/** A value that stands in a text alone. */
export interface TextValue {
  readonly kind: string;
  readonly value: string;
}

/** Values of persons that are over and stand in the texts of an item alone. */
export const dueTextValues = (work: AnyWork, limit: number) =>
  work.rows(
    sql<{
      item_id: number;
      texts: TextValue[];
    }>`select * from due_text_values(${work.at}, ${limit})`,
  );

export interface UnlistedErasure {
  id: number;
  uid: string;
  item_uid: string;
  observables: number[] | null;
  at: string;
}

/** Begun before their term, and not in the list outside the database yet. */
export const unlistedErasures = (work: AnyWork, limit: number) =>
  work.rows(sql<UnlistedErasure>`select * from unlisted_erasures(${limit})`);

export const markErasuresListed = (work: AnyWork, ids: readonly number[]) =>
  work.rows(sql`select mark_erasures_listed(${sql.val([...ids])}::bigint[], ${work.at})`);

/** What a list names and this database does not know to be erased. */
export const itemsToEraseAgain = (work: AnyWork, list: readonly ListedErasure[], since: string) =>
  work.rows(
    sql<DueEnding>`select * from items_to_erase_again(${JSON.stringify(list)}::jsonb, ${since})`,
  );

export interface UnreadItem {
  item_id: number;
  told_at: string;
  retentions: Retention[];
}

/** Items of which something was told that nobody has read for values yet; theirs alone until the end of the transaction. */
export const takeUnreadTexts = (work: AnyWork, limit: number) =>
  work.rows(sql<UnreadItem>`select * from take_unread_texts(${limit})`);

/** Keeps what texts hold, with its end; what was known before keeps the end it has. */
export const keepTextValues = (
  work: AnyWork,
  itemId: number,
  values: readonly (TextValue & { readonly at: string })[],
) => work.rows(sql`select keep_text_values(${itemId}, ${JSON.stringify(values)}::jsonb)`);

/** Removes values that nothing holds any more; gives of how many it is known now. */
export async function forgetLeftValues(work: AnyWork, limit: number): Promise<number> {
  const row = await work.row(sql<{ n: number }>`select forget_left_values(${limit}) as n`);
  return row!.n;
}

/** Lets an own item be searched for a value that a person asked for by name. */
export const seekTextValue = (work: ActorWork, itemId: number, { kind, value }: TextValue) =>
  work.rows(sql`select seek_text_value(${itemId}, ${kind}, ${value}, ${work.at})`);

/** Values of persons that stand in the texts of an own item alone. */
export const ownTextValues = (work: ActorWork, itemId: number) =>
  work.rows(sql<TextValue>`select kind, value from own_text_values(${itemId})`);

export const dueEndings = (work: AnyWork, limit: number) =>
  work.rows(sql<DueEnding>`select * from due_endings(${work.at}, ${limit})`);

/** Why something is erased: its term is over, its owner says so, a person asked, or a restored backup had it again. */
export type Ground = 'term' | 'owner' | 'person' | 'restored';

type Entered = Follow & { whole: boolean };

export const beginErasure = (
  work: AnyWork,
  itemId: number,
  values: readonly number[] | undefined,
  ground: Ground,
  texts: readonly TextValue[],
) =>
  work.rows(
    sql<Entered>`select * from begin_erasure(${itemId},
      ${values ? sql.val([...values]) : null}::bigint[], ${ground}, ${work.at}, ${JSON.stringify(texts)}::jsonb)`,
  );

/** Begins what was asked for under a decree that holds no longer. */
export const beginHeldErasures = (work: AnyWork, limit: number) =>
  work.rows(sql<Entered>`select * from begin_held_erasures(${work.at}, ${limit})`);

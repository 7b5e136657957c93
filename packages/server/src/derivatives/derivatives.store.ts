import type { Indicator, UndoReason } from '@staffetta/contract';
import { sql } from 'kysely';
import type { ActorKeys, Work } from '../platform/database/unit-of-work.ts';

/** An audience that an item was shown to, and the version that ends or corrects it there. */
export interface Follow {
  item_id: number;
  version: number;
  audience_id: number;
  until: number | null;
}

export interface Recall {
  readonly reason: UndoReason;
  /** For readers of the actor's own items; never for those of others' derivatives. */
  readonly note?: string | undefined;
}

/** Ends an item of the actor and everything drawn from it; gives where that has to be entered. */
export const recallTree = (work: Work<ActorKeys>, itemId: number, { reason, note }: Recall) =>
  work.rows(
    sql<Follow>`select * from recall_tree(${itemId}, ${reason}, ${note ?? null}, ${work.at})`,
  );

export interface Correction extends Recall {
  /** Indicators that no longer stand. */
  readonly struck: readonly Indicator[];
  readonly newText: boolean;
}

/** Strikes indicators from an item of the actor and everything drawn from it; gives where that has to be entered. */
export const strikeInTree = (
  work: Work<ActorKeys>,
  itemId: number,
  { reason, note, struck, newText }: Correction,
) =>
  work.rows(
    sql<Follow>`select * from strike_in_tree(${itemId}, ${JSON.stringify(struck)}::jsonb, ${reason},
      ${note ?? null}, ${newText}, ${work.at})`,
  );

/** A copy that belongs to somebody else than the actor. */
export interface CopyOfOthers {
  uid: string;
  kind: 'report' | 'relay';
  version: number;
  owner_org: number;
  owner_uid: string;
}

/** Which of these copies of an item are others', with their owners: for the owners' journals alone. */
export const copiesOfOthers = (work: Work<ActorKeys>, itemId: number, copies: readonly number[]) =>
  work.rows(
    sql<CopyOfOthers>`select * from copies_of_others(${itemId}, ${sql.val([...copies])}::bigint[])`,
  );

/** Indicators of an item that were confirmed. */
export const confirmedIndicators = (work: Work<ActorKeys>, itemId: number) =>
  work.rows(
    sql<Indicator>`select o.kind, o.value
      from values_of(array[${itemId}::bigint]) o
      join item_observable io on io.item_id = o.item_id and io.observable_id = o.id
      where io.item_id = ${itemId} and io.state = 'confirmed' order by o.kind, o.value`,
  );

import type { Indicator, UndoReason } from '@staffetta/contract';
import { sql } from 'kysely';
import type { ActorKeys, Work } from '../platform/database/unit-of-work.ts';

/** An audience that a derivative was shown to, and the version that ends or corrects it there. */
export interface Follow {
  item_id: number;
  version: number;
  audience_id: number;
  until: number | null;
}

export interface Recall {
  readonly reason: UndoReason;
  /** For the item's own readers; never for those of its derivatives. */
  readonly note?: string | undefined;
}

/** Ends everything drawn from an item of the actor that has ended; gives where that has to be entered. */
export const recallDerivatives = (
  work: Work<ActorKeys>,
  itemId: number,
  { reason, note }: Recall,
) =>
  work.rows(
    sql<Follow>`select * from recall_derivatives(${itemId}, ${reason}, ${note ?? null}, ${work.at})`,
  );

export interface Correction extends Recall {
  /** Indicators that no longer stand. */
  readonly struck: readonly Indicator[];
  readonly newText: boolean;
}

/** Strikes indicators from everything drawn from an item of the actor; gives where that has to be entered. */
export const correctDerivatives = (
  work: Work<ActorKeys>,
  itemId: number,
  { reason, note, struck, newText }: Correction,
) =>
  work.rows(
    sql<Follow>`select * from correct_derivatives(${itemId}, ${JSON.stringify(struck)}::jsonb, ${reason},
      ${note ?? null}, ${newText}, ${work.at})`,
  );

/** Indicators of an item that were confirmed. */
export const confirmedIndicators = (work: Work<ActorKeys>, itemId: number) =>
  work.rows(
    sql<Indicator>`select o.kind, o.value
      from item_observable io join observable o on o.id = io.observable_id
      where io.item_id = ${itemId} and io.state = 'confirmed' order by o.kind, o.value`,
  );

import type { Retention } from '@staffetta/contract';
import { sql } from 'kysely';
import type { Follow } from '../derivatives/index.ts';
import type { ActorKeys, Work } from '../platform/database/unit-of-work.ts';

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
) =>
  work.rows(
    sql<Entered>`select * from begin_erasure(${itemId},
      ${values ? sql.val([...values]) : null}::bigint[], ${ground}, ${work.at})`,
  );

/** Begins what was asked for under a decree that holds no longer. */
export const beginHeldErasures = (work: AnyWork, limit: number) =>
  work.rows(sql<Entered>`select * from begin_held_erasures(${work.at}, ${limit})`);

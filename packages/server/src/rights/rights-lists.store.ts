import { type RawBuilder, sql } from 'kysely';
import type { ActorWork } from '../identity/index.ts';
import {
  ofWishes,
  type RequestRow,
  requestColumns,
  type WishRow,
  wishColumns,
} from './rights.store.ts';

/** Where a line stands in its list. */
export interface Placed {
  id: number;
  /** The day on which it is due; `infinity` once it is closed. */
  place: string;
}

/** What of a list is wanted: all, or the open or the closed alone, behind a place. */
export interface Stretch {
  readonly state: 'open' | 'closed' | undefined;
  readonly after: readonly [place: string, id: number];
  readonly limit: number;
}

/** How a list tells what is open, and the rest of what its order is made of. */
interface Columns {
  readonly isOpen: RawBuilder<boolean>;
  readonly dueOn: RawBuilder<string>;
  readonly id: RawBuilder<number>;
}

const ofRequest: Columns = {
  isOpen: sql`q.outcome is null`,
  dueOn: sql`q.due_on`,
  id: sql`q.id`,
};
const ofWish: Columns = { isOpen: sql`d.state = 'open'`, dueOn: sql`d.due_on`, id: sql`d.id` };

const placeOf = ({ isOpen, dueOn }: Columns) =>
  sql`case when ${isOpen} then ${dueOn} else date 'infinity' end`;

/**
 * What is open by its term, then what is closed; the newest of a day, and of the closed, first. A line moves only behind
 * (it closes, or its term is put off): who reads on may meet it again, and misses none that stood there.
 */
const inOrder = (of: Columns, { state, after: [place, id], limit }: Stretch) => sql`
  and (${placeOf(of)}, -${of.id}) > (${place}::date, -${id}::bigint)
  ${state ? sql`and (${of.isOpen}) = ${state === 'open'}` : sql``}
  order by ${placeOf(of)}, ${of.id} desc limit ${limit}`;

/** The organisation's own requests. */
export const requestsAfter = (work: ActorWork, stretch: Stretch) =>
  work.rows(
    sql<RequestRow & Placed>`select ${requestColumns}, (${placeOf(ofRequest)})::text as place
      from rights_request q where q.org_id = ${work.actor.orgId} ${inOrder(ofRequest, stretch)}`,
  );

/** What is asked about the actor's own items. */
export const wishesAfter = (work: ActorWork, stretch: Stretch) =>
  work.rows(
    sql<
      WishRow & Placed
    >`select ${wishColumns}, (${placeOf(ofWish)})::text as place from ${ofWishes}
      where d.owner_org = ${work.actor.orgId} and d.decision = 'ask' ${inOrder(ofWish, stretch)}`,
  );

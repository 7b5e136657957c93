import type { OrganisationKind, PassUp, RelayPolicy } from '@staffetta/contract';
import { sql } from 'kysely';
import { type ItemRow, itemColumns, visibleItem } from '../disclosure/index.ts';
import type { ActorWork } from '../identity/actor.ts';

/** A report or relay that the actor sees, as something to draw on. */
export interface ParentRow extends ItemRow {
  title: string;
  body: string;
  /** Absent where the owner is nobody the actor knows. */
  owner_kind: OrganisationKind | null;
  owner_name: string | null;
  /** The owner belongs to the actor, a hub or branch. */
  is_member: boolean;
  policy: RelayPolicy;
  pass_up: PassUp;
  police_origin: boolean;
  /** The firm it concerns, where it was told under a name. */
  subject_name: string | null;
}

/** These items, as far as the actor sees them; reports that were never submitted are left out. */
export const visibleParents = (work: ActorWork, uids: readonly string[]) =>
  work.rows(
    sql<ParentRow>`select ${itemColumns},
        coalesce(r.title, y.title) as title, coalesce(r.body, y.body) as body,
        o.kind as owner_kind, o.name as owner_name,
        exists (select from reach m where m.reader_org = ${work.actor.orgId} and m.org_id = i.owner_org
          and m.why = 'member') as is_member,
        coalesce(r.relay_policy, y.relay_policy) as policy,
        coalesce(r.pass_up, 'no') as pass_up,
        coalesce(y.police_origin, o.kind like 'police%', false) as police_origin,
        s.name as subject_name
      from item i
      left join report r on r.item_id = i.id
      left join relay y on y.item_id = i.id
      left join organisation o on o.id = i.owner_org
      left join report_subject s on s.item_id = i.id
      where i.uid = any(${sql.val([...uids])}::uuid[]) and ${visibleItem(work.actor, work.now)}
        and (r.item_id is null or r.state not in ('draft', 'awaiting_consent'))
        and (y.item_id is null or y.state in ('released', 'recalled'))
      order by i.id`,
  );

/** Of these items, those that may not be passed on now. No reason is known here, so none can be told. */
export async function suspendedAmong(
  work: ActorWork,
  itemIds: readonly number[],
): Promise<ReadonlySet<number>> {
  const rows = await work.rows(
    sql<{
      id: number;
    }>`select id from forwarding_suspended(${sql.val([...itemIds])}::bigint[]) as id`,
  );
  return new Set(rows.map((row) => row.id));
}

/** Indicators that the originators of these items confirmed. */
export const confirmedIn = (work: ActorWork, itemIds: readonly number[]) =>
  work.rows(
    sql<{ id: number; kind: string; value: string }>`
      select distinct o.id, o.kind, o.value
      from values_of(${sql.val([...itemIds])}::bigint[]) o
      join item_observable io on io.item_id = o.item_id and io.observable_id = o.id
      where io.item_id = any(${sql.val([...itemIds])}::bigint[]) and io.state = 'confirmed'
      order by o.kind, o.value`,
  );

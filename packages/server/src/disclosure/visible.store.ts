import { type RawBuilder, sql } from 'kysely';
import type { Micros } from '../platform/clock.ts';
import type { Reader } from './decide.ts';

/**
 * First lock: the audience predicate that every query over items carries, whatever row security adds.
 * `alias` is the item table's alias in the query. The same sentence as decide() and the policies
 * `item_read` / `entry_read` (migrations/0004_visibility.sql).
 */
export function visibleItem(reader: Reader, now: Micros, alias = 'i'): RawBuilder<boolean> {
  const i = sql.raw(alias);
  return sql<boolean>`(${i}.owner_org = ${reader.orgId} or (not ${i}.held and exists (
    select from entry e
    join audience a on a.id = e.audience_id
    join audience_member m on m.audience_id = e.audience_id
    where e.item_id = ${i}.id
      and m.org_id = ${reader.orgId}
      and (m.person_id is null or m.person_id = ${reader.personId})
      and e.position >= m.from_position
      and (m.to_position is null or e.position < m.to_position)
      and (e.until is null or e.until > ${now})
      and (${i}.tlp <> 'RED' or a.kind = 'person')
      and (${i}.tlp <> 'AMBER+STRICT' or a.kind in ('person', 'organisation')))))`;
}

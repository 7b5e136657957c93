import { sql } from 'kysely';
import type { ActorWork } from '../../../identity/actor.ts';
import type { Held } from './sheet-row.ts';

/** Branches, then members by name, each once for each of its contacts, or once without any. */
export const heldRows = (work: ActorWork, limit: number) =>
  work.rows(
    sql<Held>`with mine as (
        select o.id, 1 as step, o.name_key, null::bigint as branch_id, null::text as mandate, null::text as since
        from organisation o where o.parent_id = ${work.actor.orgId} and o.kind = 'branch'
        union all
        select m.member_id, 2, m.member_name_key, m.branch_id, m.mandate, m.from_day::text from membership m
        where m.hub_id = ${work.actor.orgId} and m.standing = 'current')
      select o.uid, o.kind, o.name, o.vat_number, o.tax_code, o.pec, o.sector, o.province, o.size, o.domains,
        b.name as branch, m.mandate, m.since, c.role as contact_role, c.name as contact_name, c.email as contact_email,
        c.phone as contact_phone, c.language as contact_language
      from mine m join organisation o on o.id = m.id left join organisation b on b.id = m.branch_id
      left join contact c on c.org_id = o.id
      order by m.step, m.name_key, o.id, c.role, c.id limit ${limit}`,
  );

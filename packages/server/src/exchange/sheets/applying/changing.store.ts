import { sql } from 'kysely';
import type { OrganisationWork } from '../../../identity/actor.ts';

export interface Moved {
  org_id: number;
  sector_before: string | null;
  sector: string | null;
  branch_before: number | null;
  branch: number | null;
}

/**
 * Writes what rows say over the records that the actor keeps, and keeps what stood there. A cell that says nothing
 * changes nothing; domains are added. Gives whose audiences have to follow.
 */
export async function changeOrganisations(
  work: OrganisationWork,
  importId: number,
  lines: readonly number[],
): Promise<Moved[]> {
  return work.rows(
    sql<Moved>`with wanted as (
        select distinct on (r.match_org) r.line, r.match_org, r.facts as f,
          coalesce((r.facts->>'branchId')::bigint, b.made_org, b.match_org) as branch
        from member_import_row r
        left join member_import_row b on b.import_id = r.import_id and b.line = (r.facts->>'branchLine')::int
        where r.import_id = ${importId} and r.line = any(${lines}::int[]) and r.outcome is null
          and r.choice in ('update', 'rejoin') and r.match_org is not null and keeps_record_of(r.match_org)
        order by r.match_org, r.line desc
      ), old as (
        select o.*, m.branch_id, w.line, w.f, w.branch from wanted w join organisation o on o.id = w.match_org
        left join membership m on m.member_id = o.id and m.hub_id = ${work.actor.orgId} and m.standing = 'current'
      ), changed as (
        update organisation o set name = coalesce(old.f->>'name', o.name), sector = coalesce(old.f->>'sector', o.sector),
          province = coalesce(old.f->>'province', o.province), size = coalesce(old.f->>'size', o.size),
          vat_number = coalesce(old.f->>'vatNumber', o.vat_number), tax_code = coalesce(old.f->>'taxCode', o.tax_code),
          pec = coalesce(old.f->>'pec', o.pec),
          domains = (select coalesce(array_agg(d order by n), '{}') from (
            select d, min(n) as n from unnest(o.domains || array(
              select jsonb_array_elements_text(coalesce(old.f->'domains', '[]')))) with ordinality as x(d, n)
            group by d order by 2 limit 50) y),
          version = o.version + 1
        from old where o.id = old.id
        returning o.id, o.version, o.sector
      ), kept as (
        update member_import_row r set before = coalesce(r.before, '{}') || jsonb_build_object('version', c.version, 'branch', old.branch_id,
          'org', jsonb_build_object('name', old.name, 'sector', old.sector, 'province', old.province, 'size', old.size,
            'vat_number', old.vat_number, 'tax_code', old.tax_code, 'pec', old.pec, 'domains', to_jsonb(old.domains)))
        from old join changed c on c.id = old.id
        where r.import_id = ${importId} and r.line = old.line
      )
      select c.id as org_id, old.sector as sector_before, c.sector, old.branch_id as branch_before,
        coalesce(old.branch, old.branch_id) as branch
      from changed c join old on old.id = c.id
      where c.sector is distinct from old.sector or old.branch is distinct from old.branch_id and old.branch is not null`,
  );
}

/** Writes what rows say over contacts that are there, and keeps what stood there. */
export async function changeContacts(
  work: OrganisationWork,
  importId: number,
  lines: readonly number[],
): Promise<void> {
  await work.rows(
    sql`with wanted as (
        select r.line, (r.facts->>'contactId')::bigint as id, r.facts->'contact' as c from member_import_row r
        where r.import_id = ${importId} and r.line = any(${lines}::int[]) and r.outcome is null
          and r.choice = 'update' and r.facts ? 'contactId'
      ), old as (
        select c.*, w.line, w.c as f from wanted w join contact c on c.id = w.id where speaks_for(c.org_id)
      ), changed as (
        update contact c set name = old.f->>'name', email = old.f->>'email', phone = old.f->>'phone',
          language = old.f->>'language', kept_by = ${work.actor.orgId}, confirmed_at = ${work.at}, version = c.version + 1
        from old where c.id = old.id returning c.id, c.version
      )
      update member_import_row r set before = coalesce(r.before, '{}') || jsonb_build_object('contact',
        jsonb_build_object('id', old.id, 'version', c.version, 'name', old.name, 'email', old.email,
          'phone', old.phone, 'language', old.language))
      from old join changed c on c.id = old.id
      where r.import_id = ${importId} and r.line = old.line`,
  );
}

/** The firm's branch at the actor's hub. */
export async function setBranch(work: OrganisationWork, orgId: number, branch: number | null) {
  await work.rows(
    sql`update membership set branch_id = ${branch}, version = version + 1
      where hub_id = ${work.actor.orgId} and member_id = ${orgId} and standing = 'current'`,
  );
}

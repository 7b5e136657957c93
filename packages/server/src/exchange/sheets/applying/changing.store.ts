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
 * Writes what rows say over the records that the actor keeps, and keeps what stood there with the first of the rows. A
 * cell that says nothing changes nothing; domains are added. Gives whose audiences have to follow.
 */
export async function changeOrganisations(
  work: OrganisationWork,
  importId: number,
  lines: readonly number[],
): Promise<Moved[]> {
  return work.rows(
    // Several rows of one firm may have been chosen, look-alikes among them: what each says is written, the last last.
    sql<Moved>`with told as (
        select r.line, r.match_org, r.facts,
          coalesce((r.facts->>'branchId')::bigint, b.made_org, b.match_org) as branch
        from member_import_row r
        left join member_import_row b on b.import_id = r.import_id and b.line = (r.facts->>'branchLine')::int
        where r.import_id = ${importId} and r.line = any(${lines}::int[]) and r.outcome is null
          and r.choice in ('update', 'rejoin') and r.match_org is not null
          -- What has no name has no more than a contact.
          and r.facts ? 'name' and keeps_record_of(r.match_org)
      ), said as (
        select match_org, jsonb_object_agg(e.key, e.value order by line) as f
        from told cross join jsonb_each(facts - 'domains') e group by match_org
      ), wanted as (
        select match_org, min(line) as line, array_agg(line) as lines,
          (array_agg(branch order by line desc) filter (where branch is not null))[1] as branch,
          jsonb_path_query_array(jsonb_agg(facts->'domains' order by line) filter (where facts ? 'domains'), '$[*][*]') as domains
        from told group by match_org
      ), earlier as materialized (
        -- Rows of earlier batches keep what stood there before both.
        select x.line, x.match_org, (x.before->>'version')::int as version from member_import_row x
        where x.import_id = ${importId} and x.match_org = any(array(select match_org from wanted)) and x.before ? 'org'
      ), old as (
        select o.*, m.branch_id, w.line, w.lines, s.f, w.domains as more, w.branch, e.line as earlier
        from wanted w join said s using (match_org) join organisation o on o.id = w.match_org
        left join membership m on m.member_id = o.id and m.hub_id = ${work.actor.orgId} and m.standing = 'current'
        left join earlier e on e.match_org = o.id and e.version = o.version
      ), changed as (
        update organisation o set name = coalesce(old.f->>'name', o.name), sector = coalesce(old.f->>'sector', o.sector),
          province = coalesce(old.f->>'province', o.province), size = coalesce(old.f->>'size', o.size),
          vat_number = coalesce(old.f->>'vatNumber', o.vat_number), tax_code = coalesce(old.f->>'taxCode', o.tax_code),
          pec = coalesce(old.f->>'pec', o.pec),
          domains = (select coalesce(array_agg(d order by n), '{}') from (
            select d, min(n) as n from unnest(o.domains || array(
              select jsonb_array_elements_text(coalesce(old.more, '[]')))) with ordinality as x(d, n)
            group by d order by 2 limit 50) y),
          version = o.version + 1
        from old where o.id = old.id
        returning o.id, o.version, o.sector
      ), kept as (
        update member_import_row r set before = coalesce(r.before, '{}') || case
          when old.earlier is not null or r.line <> old.line then '{}'
          else jsonb_build_object('version', c.version, 'branch', old.branch_id,
            'org', jsonb_build_object('name', old.name, 'sector', old.sector, 'province', old.province, 'size', old.size,
              'vat_number', old.vat_number, 'tax_code', old.tax_code, 'pec', old.pec, 'domains', to_jsonb(old.domains)))
          end
        from old join changed c on c.id = old.id cross join lateral unnest(old.lines) l(line)
        where r.import_id = ${importId} and r.line = any(${lines}::int[]) and r.line = l.line
      ), followed as (
        update member_import_row r set before = r.before || jsonb_build_object('version', c.version)
        from old join changed c on c.id = old.id
        where r.import_id = ${importId} and r.line = old.earlier and r.match_org = old.id and r.before ? 'org'
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

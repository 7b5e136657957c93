import { sql } from 'kysely';
import type { OrganisationWork } from '../../../identity/actor.ts';

interface Todo {
  line: number;
  step: number;
}

/** Rows that nobody wants are done at once. */
export async function skipRows(work: OrganisationWork, importId: number): Promise<number> {
  const rows = await work.rows(
    sql`update member_import_row set outcome = 'skipped'
      where import_id = ${importId} and outcome is null and choice = 'skip' returning line`,
  );
  return rows.length;
}

/** What is next: branches, then firms, then further contacts of firms. */
export const todoRows = (work: OrganisationWork, importId: number, limit: number) =>
  work.rows(
    sql<Todo>`select line, step from member_import_row
      where import_id = ${importId} and outcome is null order by step, line limit ${limit}`,
  );

/** Whoever was entered meanwhile under the same number is not entered twice. */
export async function refuseEntered(
  work: OrganisationWork,
  importId: number,
  lines: readonly number[],
): Promise<void> {
  const { orgId } = work.actor;
  await work.rows(
    sql`update member_import_row r set outcome = 'failed', findings = r.findings || '[{"code": "meanwhile"}]'
      where r.import_id = ${importId} and r.line = any(${lines}::int[]) and r.choice = 'create'
        and r.facts->>'vatNumber' is not null
        and exists (select from organisation o join membership m on m.member_id = o.id
          where o.created_by = ${orgId} and o.vat_number = r.facts->>'vatNumber'
            and m.hub_id = ${orgId} and m.standing in ('current', 'proposed'))`,
  );
}

export async function makeOrganisations(
  work: OrganisationWork,
  importId: number,
  lines: readonly number[],
): Promise<void> {
  await work.rows(
    sql`update member_import_row set made_uid = gen_random_uuid()
      where import_id = ${importId} and line = any(${lines}::int[]) and choice = 'create' and outcome is null`,
  );
  await work.rows(
    sql`select make_imported_organisations(${importId}, ${lines}::int[], ${work.at}::timestamptz)`,
  );
}

export interface Entered {
  orgId: number;
  branchId?: number;
  sector?: string;
}

/** Memberships of the firms just made; gives whose audiences have to follow. */
export async function enterMembers(
  work: OrganisationWork,
  importId: number,
  lines: readonly number[],
  today: string,
): Promise<Entered[]> {
  const rows = await work.rows(
    sql<{ org_id: number; branch_id: number | null; sector: string | null }>`
      with firm as (
        select r.made_org as org_id, r.facts as f, coalesce((r.facts->>'branchId')::bigint, b.made_org, b.match_org) as branch_id
        from member_import_row r
        left join member_import_row b on b.import_id = r.import_id and b.line = (r.facts->>'branchLine')::int
        where r.import_id = ${importId} and r.line = any(${lines}::int[]) and r.choice = 'create'
          and r.outcome is null and r.made_org is not null and r.facts->>'kind' = 'member'
      ), entered as (
        insert into membership (uid, hub_id, member_id, branch_id, standing, from_day, mandate, created_at)
        select gen_random_uuid(), ${work.actor.orgId}, org_id, branch_id, 'current',
          coalesce(f->>'since', ${today})::date, f->>'mandate', ${work.at}
        from firm
      )
      select org_id, branch_id, f->>'sector' as sector from firm`,
  );
  return rows.map(({ org_id, branch_id, sector }) => ({
    orgId: org_id,
    ...(branch_id && { branchId: branch_id }),
    ...(sector && { sector }),
  }));
}

/** Contacts that are new: of firms just made, of earlier rows' firms, of those that were there. */
export async function addContacts(
  work: OrganisationWork,
  importId: number,
  lines: readonly number[],
): Promise<void> {
  await work.rows(
    sql`with wanted as (
        select r.line, r.facts->'contact' as c, gen_random_uuid() as uid,
          coalesce(r.made_org, r.match_org, f.made_org, f.match_org) as org_id
        from member_import_row r
        left join member_import_row f on f.import_id = r.import_id and f.line = r.match_line and r.choice = 'update'
        where r.import_id = ${importId} and r.line = any(${lines}::int[]) and r.outcome is null
          and r.choice <> 'skip' and r.facts ? 'contact' and not r.facts ? 'contactId'
          and (r.choice = 'update' or r.made_org is not null)
      ), made as (
        insert into contact (uid, org_id, role, name, email, phone, language, kept_by, confirmed_at, created_at)
        select w.uid, w.org_id, c->>'role', c->>'name', c->>'email', c->>'phone', c->>'language',
          ${work.actor.orgId}, ${work.at}, ${work.at}
        from wanted w where w.org_id is not null and speaks_for(w.org_id)
        returning id, uid
      )
      update member_import_row r set made_contact = m.id
      from made m join wanted w on w.uid = m.uid
      where r.import_id = ${importId} and r.line = w.line`,
  );
}

/** What was carried out; what could not be is told so. */
export async function settleRows(
  work: OrganisationWork,
  importId: number,
  lines: readonly number[],
): Promise<void> {
  await work.rows(
    sql`update member_import_row r set
        outcome = case when r.choice = 'create' and r.made_org is not null then 'created'
          when r.choice = 'update' and (r.before is not null or r.made_contact is not null) then 'updated'
          else 'failed' end,
        findings = case when r.made_org is null and r.before is null and r.made_contact is null
          then r.findings || '[{"code": "meanwhile"}]' else r.findings end
      where r.import_id = ${importId} and r.line = any(${lines}::int[]) and r.outcome is null`,
  );
}

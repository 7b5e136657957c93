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
        -- Each looked up by its own number: left to choose, the planner goes through all members for each row.
        and exists (select from (
          select o.id from organisation o
          where o.created_by = ${orgId} and o.vat_number = r.facts->>'vatNumber' offset 0) o
          where exists (select from membership m
            where m.member_id = o.id and m.hub_id = ${orgId} and m.standing in ('current', 'proposed') offset 0))`,
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
      select org_id, branch_id, sector
      from enter_imported_members(${importId}, ${lines}::int[], ${work.at}::timestamptz, ${today}::date)`,
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
    sql`select add_imported_contacts(${importId}, ${lines}::int[], ${work.at}::timestamptz)`,
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

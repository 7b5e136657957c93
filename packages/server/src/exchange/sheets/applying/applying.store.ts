import { sql } from 'kysely';
import type { OrganisationWork } from '../../../identity/actor.ts';

/** A row that is to be carried out, and its place in the order. */
export interface Todo {
  line: number;
  step: number;
  choice: 'create' | 'update' | 'rejoin';
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
    sql<Todo>`select line, step, choice from member_import_row
      where import_id = ${importId} and outcome is null
      order by step, line limit ${limit}`,
  );

/** Whoever was entered meanwhile under the same number, or stands earlier among these rows, is not entered twice. */
export async function refuseEntered(
  work: OrganisationWork,
  importId: number,
  lines: readonly number[],
): Promise<void> {
  const { orgId } = work.actor;
  await work.rows(
    sql`with told as (
        select line, facts->>'vatNumber' as vat, row_number() over (partition by facts->>'kind', facts->>'vatNumber' order by line) as nth
        from member_import_row
        where import_id = ${importId} and line = any(${lines}::int[]) and choice = 'create' and facts->>'vatNumber' is not null)
      update member_import_row r set outcome = 'failed', findings = r.findings || '[{"code": "meanwhile"}]'
      from told
      where r.import_id = ${importId} and r.line = any(${lines}::int[]) and r.line = told.line
        -- Each looked up by its own number: left to choose, the planner goes through all members for each row.
        and (told.nth > 1 or exists (select from (
          select o.id from organisation o
          where o.created_by = ${orgId} and o.vat_number = told.vat offset 0) o
          where exists (select from membership m
            where m.member_id = o.id and m.hub_id = ${orgId} and m.standing in ('current', 'proposed') offset 0)))`,
  );
}

export interface Entered {
  orgId: number;
  branchId?: number;
  sector?: string;
}

type Enter = (
  work: OrganisationWork,
  importId: number,
  lines: readonly number[],
  today: string,
) => Promise<Entered[]>;

function enteredBy(name: 'bring_in_organisations' | 'rejoin_imported'): Enter {
  return async (work, importId, lines, today) => {
    const rows = await work.rows(
      sql<{ org_id: number; branch_id: number | null; sector: string | null }>`
        select org_id, branch_id, sector
        from ${sql.ref(name)}(${importId}, ${lines}::int[], ${work.at}::timestamptz, ${today}::date)`,
    );
    return rows.map(({ org_id, branch_id, sector }) => ({
      orgId: org_id,
      ...(branch_id && { branchId: branch_id }),
      ...(sector && { sector }),
    }));
  };
}

/** Firms and branches that are new, with memberships and contacts; gives whose audiences have to follow. */
export const bringInOrganisations = enteredBy('bring_in_organisations');

/** Memberships of firms that were members before; gives whose audiences have to follow. */
export const rejoin = enteredBy('rejoin_imported');
/** Contacts that are new: of earlier rows' firms, of those that were there. */
export async function addContacts(
  work: OrganisationWork,
  importId: number,
  lines: readonly number[],
): Promise<void> {
  await work.rows(
    sql`select add_imported_contacts(${importId}, ${lines}::int[], ${work.at}::timestamptz)`,
  );
}

/** What became of rows that are not new; what could not be carried out is told so. */
export async function settleRows(
  work: OrganisationWork,
  importId: number,
  lines: readonly number[],
): Promise<void> {
  await work.rows(
    sql`update member_import_row r set
        outcome = case when r.choice = 'rejoin' and r.before ? 'membership' then 'rejoined'
          when r.choice = 'update' and (r.before is not null or r.made_contact is not null) then 'updated'
          else 'failed' end,
        findings = case when r.before is null and r.made_contact is null
          then r.findings || '[{"code": "meanwhile"}]' else r.findings end
      where r.import_id = ${importId} and r.line = any(${lines}::int[]) and r.outcome is null`,
  );
}

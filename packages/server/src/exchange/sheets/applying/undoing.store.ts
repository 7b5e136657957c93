import { sql } from 'kysely';
import type { OrganisationWork } from '../../../identity/actor.ts';
import type { Moved } from './changing.store.ts';

/** A row whose work is to be taken back. */
export interface ToUndo {
  line: number;
  outcome: 'created' | 'updated' | 'rejoined';
}

/** What is still to be taken back: contacts before their firms, firms before their branches. */
export const rowsToUndo = (work: OrganisationWork, importId: number, limit: number) =>
  work.rows(
    sql<ToUndo>`select line, outcome from member_import_row
      where import_id = ${importId} and outcome in ('created', 'updated', 'rejoined') order by step desc, line limit ${limit}`,
  );

/** Takes contacts out that rows added and nobody touched since. */
export async function removeContacts(
  work: OrganisationWork,
  importId: number,
  lines: readonly number[],
): Promise<void> {
  await work.rows(
    sql`with gone as (
        delete from contact c using member_import_row r
        where r.import_id = ${importId} and r.line = any(${lines}::int[]) and r.outcome in ('updated', 'rejoined')
          and c.id = r.made_contact and c.version = 1
          and not exists (select from agreement_referent a where a.contact_id = c.id)
        returning c.id)
      update member_import_row r set made_contact = null from gone
      where r.import_id = ${importId} and r.line = any(${lines}::int[]) and r.made_contact = gone.id`,
  );
}

/** Puts back what stood in contacts before, where nobody changed them since. */
export async function restoreContacts(
  work: OrganisationWork,
  importId: number,
  lines: readonly number[],
): Promise<void> {
  await work.rows(
    sql`with back as (
        update contact c set name = b->>'name', email = b->>'email', phone = b->>'phone', language = b->>'language',
          version = c.version + 1
        from (select r.before->'contact' as b from member_import_row r
          where r.import_id = ${importId} and r.line = any(${lines}::int[]) and r.outcome in ('updated', 'rejoined')
            and r.before ? 'contact') x
        where c.id = (b->>'id')::bigint and c.version = (b->>'version')::int returning c.id)
      update member_import_row r set before = r.before - 'contact' from back
      where r.import_id = ${importId} and r.line = any(${lines}::int[])
        and (r.before->'contact'->>'id')::bigint = back.id`,
  );
}

/** The same for organisations; gives whose audiences have to follow. */
export const restoreOrganisations = (
  work: OrganisationWork,
  importId: number,
  lines: readonly number[],
) =>
  work.rows(
    sql<Moved>`with old as (
        select r.line, r.match_org, r.before, r.before->'org' as b, o.sector, m.branch_id from member_import_row r
        join organisation o on o.id = r.match_org
        left join membership m on m.member_id = o.id and m.hub_id = ${work.actor.orgId} and m.standing = 'current'
        where r.import_id = ${importId} and r.line = any(${lines}::int[]) and r.outcome in ('updated', 'rejoined')
          and r.before ? 'org'
      ), back as (
        update organisation o set name = b->>'name', sector = b->>'sector', province = b->>'province', size = b->>'size',
          vat_number = b->>'vat_number', tax_code = b->>'tax_code', pec = b->>'pec',
          domains = array(select jsonb_array_elements_text(b->'domains')), version = o.version + 1
        from old where o.id = old.match_org and o.version = (old.before->>'version')::int
        returning o.id, o.sector
      ), told as (
        update member_import_row r set before = r.before - 'org' from back
        where r.import_id = ${importId} and r.line = any(${lines}::int[]) and r.match_org = back.id
      )
      select back.id as org_id, old.sector as sector_before, back.sector, old.branch_id as branch_before,
        (old.before->>'branch')::bigint as branch
      from back join old on old.match_org = back.id
      where back.sector is distinct from old.sector or old.branch_id is distinct from (old.before->>'branch')::bigint`,
  );

export interface Rejoined {
  id: number;
  hub_id: number;
  member_id: number;
  branch_id: number | null;
  member_sector: string | null;
  standing: 'current' | 'proposed';
}

/** Memberships that rows brought back and nobody touched since. */
export const rejoinedBy = (work: OrganisationWork, importId: number, lines: readonly number[]) =>
  work.rows(
    sql<Rejoined>`select m.id, m.hub_id, m.member_id, m.branch_id, o.sector as member_sector, m.standing
      from member_import_row r join membership m on m.id = (r.before->>'membership')::bigint
      join organisation o on o.id = m.member_id
      where r.import_id = ${importId} and r.line = any(${lines}::int[]) and r.outcome = 'rejoined'
        and m.version = 1 and m.standing in ('current', 'proposed') for update of m`,
  );

/** Ends them: a membership that was leaves its trace. */
export async function endRejoined(
  work: OrganisationWork,
  importId: number,
  ids: readonly number[],
  today: string,
): Promise<void> {
  await work.rows(
    sql`with ended as (
        update membership set standing = case standing when 'proposed' then 'declined' else 'ended' end,
          to_day = case standing when 'proposed' then null else ${today}::date end, version = version + 1
        where id = any(${ids}::bigint[]) returning id)
      update member_import_row r set before = r.before - 'membership' from ended
      where r.import_id = ${importId} and (r.before->>'membership')::bigint = ended.id`,
  );
}

/** Rows of which nothing is left are undone; the others are told so. */
export async function settleUndone(
  work: OrganisationWork,
  importId: number,
  lines: readonly number[],
): Promise<void> {
  const left = sql`(made_contact is not null or before ?| '{org,contact,membership}')`;
  await work.rows(
    sql`update member_import_row set outcome = case when ${left} then 'kept' else 'undone' end,
        findings = case when ${left} then findings || '[{"code": "in_use"}]' else findings end
      where import_id = ${importId} and line = any(${lines}::int[]) and outcome in ('updated', 'rejoined')`,
  );
}

/** A row that the database does not let go, whatever it made: what it brought stays. */
export async function keepRow(
  work: OrganisationWork,
  importId: number,
  line: number,
): Promise<void> {
  await work.rows(
    sql`update member_import_row set outcome = 'kept', findings = findings || '[{"code": "in_use"}]'
      where import_id = ${importId} and line = ${line}`,
  );
}

export async function undoOrganisations(
  work: OrganisationWork,
  importId: number,
  lines: readonly number[],
): Promise<void> {
  await work.rows(sql`select undo_imported_organisations(${importId}, ${lines}::int[])`);
}

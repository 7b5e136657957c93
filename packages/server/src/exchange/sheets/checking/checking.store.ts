import { sql } from 'kysely';
import type { OrganisationWork } from '../../../identity/actor.ts';
import type { Line } from '../reading/table.ts';
import type { Known } from './directory.ts';
import type { JudgedRow, KnownContact } from './judge-row.ts';
import type { KeptFacts } from './kept-facts.ts';

/** Forgets what an earlier trial found. */
export async function clearFindings(work: OrganisationWork, importId: number): Promise<void> {
  await work.rows(
    sql`update member_import_row set verdict = null, facts = null, findings = '[]', match_org = null,
        match_line = null, choice = 'skip', open = '{skip}', step = 2
      where import_id = ${importId} and verdict is not null`,
  );
}

export const linesAfter = (
  work: OrganisationWork,
  importId: number,
  after: number,
  limit: number,
) =>
  work.rows(
    sql<Line>`select line, cells from member_import_row
      where import_id = ${importId} and line > ${after} order by line limit ${limit}`,
  );

type KnownRow = { [K in keyof Known]: Known[K] | null } & { org_id: number; place: number };

/** Members and branches of the actor, in pages by their number. */
export async function knownAfter(
  work: OrganisationWork,
  after: number,
  limit: number,
): Promise<Known[]> {
  const { orgId } = work.actor;
  const rows = await work.rows(
    sql<KnownRow>`with mine as (
        (select m.member_id as id, m.branch_id, m.mandate, m.standing from membership m
         where m.hub_id = ${orgId} and m.standing in ('current', 'proposed') and m.member_id > ${after}
         order by m.member_id limit ${limit})
        union all
        (select o.id, null, null, 'current' from organisation o
         where o.parent_id = ${orgId} and o.kind = 'branch' and o.id > ${after} order by o.id limit ${limit}))
      select o.id as "orgId", o.uid, o.kind, o.name, o.vat_number as "vatNumber", o.tax_code as "taxCode", o.pec,
        o.sector, o.province, o.size, o.domains, m.branch_id as "branchId", m.mandate,
        m.standing = 'current' and keeps_record_of(o.id) as keeps
      from (select * from mine order by id limit ${limit}) m join organisation o on o.id = m.id
      order by o.id`,
  );
  return rows.map((row) => dropNulls(row));
}

/**
 * Who was a member of the actor and is none now, in pages. Of those whose record the actor does not keep any more it
 * knows the name and the code, and nothing else is compared.
 */
export async function formerAfter(
  work: OrganisationWork,
  after: number,
  limit: number,
): Promise<Known[]> {
  const { orgId } = work.actor;
  const rows = await work.rows(
    sql<KnownRow>`with former as (
        select distinct m.member_id as id from membership m
        where m.hub_id = ${orgId} and m.standing = 'ended' and m.member_id > ${after}
          and not exists (select from membership c where c.hub_id = m.hub_id and c.member_id = m.member_id
            and c.standing in ('current', 'proposed'))
        order by 1 limit ${limit}
      ), judged as (
        select o.*, o.created_by = ${orgId} and not has_people(o.id) as own
        from former f join organisation o on o.id = f.id)
      select id as "orgId", uid, kind, name, true as left, false as keeps,
        case when own then vat_number end as "vatNumber", case when own then tax_code end as "taxCode",
        case when own then pec end as pec, case when own then province end as province,
        case when own then domains else '{}' end as domains
      from judged order by id`,
  );
  return rows.map((row) => dropNulls(row));
}

const dropNulls = (row: KnownRow): Known =>
  Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null)) as unknown as Known;

/** Contacts of organisations in the actor's reach. */
export async function contactsOfMany(
  work: OrganisationWork,
  orgIds: readonly number[],
): Promise<Map<number, KnownContact[]>> {
  const found = new Map<number, KnownContact[]>();
  if (orgIds.length === 0) return found;
  const rows = await work.rows(
    sql<
      Record<'id' | 'org_id', number> &
        Record<'role' | 'name' | 'language', string> &
        Record<'email' | 'phone', string | null>
    >`
      select c.id, c.org_id, c.role, c.name, c.email, c.phone, c.language from contact c
      where c.org_id = any(${sql.val([...orgIds])}::bigint[]) order by c.id`,
  );
  for (const { org_id, email, phone, ...rest } of rows) {
    const contact = { ...rest, email: email ?? undefined, phone: phone ?? undefined };
    found.set(org_id, [...(found.get(org_id) ?? []), contact]);
  }
  return found;
}

export async function keepFindings(
  work: OrganisationWork,
  importId: number,
  rows: readonly JudgedRow[],
): Promise<void> {
  await work.rows(
    sql`update member_import_row r set verdict = x.verdict, findings = x.findings, facts = x.facts,
        match_org = x."matchOrg", match_line = x."matchLine", choice = x.choice, open = x.open, step = x.step
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as x(line int, verdict text, findings jsonb,
        facts jsonb, "matchOrg" bigint, "matchLine" int, choice text, open text[], step int)
      where r.import_id = ${importId} and r.line = x.line
        -- Said twice: joined by line alone, the planner goes through the whole sheet for each row.
        and r.line between ${rows.at(0)?.line ?? 0} and ${rows.at(-1)?.line ?? 0}`,
  );
}

/** Rows that were kept before later ones of their firms added to them. */
export async function amendFacts(
  work: OrganisationWork,
  importId: number,
  rows: readonly { readonly line: number; readonly facts: KeptFacts }[],
): Promise<void> {
  const lines = rows.map(({ line }) => line);
  await work.rows(
    sql`update member_import_row r set facts = x.facts
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as x(line int, facts jsonb)
      where r.import_id = ${importId} and r.line = x.line and r.line = any(${lines}::int[])`,
  );
}

interface Marks {
  readonly vatNumber?: string | undefined;
  readonly taxCode?: string | undefined;
  readonly pec?: string | undefined;
}

/** So many names that begin alike are compared. */
const MOST_ALIKE = 500;

/** Members of the actor that share a number or certified address with one of the firms, or a beginning of the name. */
export async function knownLike(
  work: OrganisationWork,
  firms: readonly Marks[],
  beginnings: readonly string[],
): Promise<Known[]> {
  const { orgId } = work.actor;
  const all = (of: keyof Marks) =>
    sql`any(${sql.val(firms.flatMap((firm) => firm[of] ?? []))}::text[])`;
  const rows = await work.rows(
    sql<KnownRow>`with alike as (
        select id from organisation where vat_number = ${all('vatNumber')}
        union select id from organisation where tax_code = ${all('taxCode')}
        union select id from organisation where pec = ${all('pec')}
        union select n.member_id
          from (select distinct search_key(b) as key from unnest(${sql.val([...beginnings])}::text[]) b) begun
          cross join lateral (
            select m.member_id from membership m
            where m.hub_id = ${orgId} and m.standing = 'current' and m.member_name_key >= begun.key
              and m.member_name_key < begun.key || ${'\u{10FFFF}'}
            order by m.member_name_key limit ${MOST_ALIKE}) n)
      select o.id as "orgId", o.uid, o.kind, o.name, o.vat_number as "vatNumber", o.tax_code as "taxCode", o.pec,
        o.sector, o.province, o.size, o.domains, m.branch_id as "branchId", m.mandate,
        m.standing = 'current' and keeps_record_of(o.id) as keeps
      from alike join membership m on m.hub_id = ${orgId} and m.member_id = alike.id
        and m.standing in ('current', 'proposed')
      join organisation o on o.id = alike.id order by o.id`,
  );
  return rows.map((row) => dropNulls(row));
}

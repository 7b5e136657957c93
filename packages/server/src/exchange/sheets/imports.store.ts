import { randomUUID } from 'node:crypto';
import type {
  ImportDefaults,
  ImportSettings,
  ImportState,
  RowChoice,
  RowOutcome,
  RowVerdict,
} from '@staffetta/contract';
import { sql } from 'kysely';
import type { ActorWork, OrganisationWork } from '../../identity/actor.ts';
import type { ActorKeys, Work } from '../../platform/database/unit-of-work.ts';
import type { ImportRecord, RowRecord } from './import-view.ts';
import type { Table } from './reading/headings.ts';

type AnyWork = Work<ActorKeys>;

const columns = sql`i.id, i.uid, i.name, i.state, i.heading_line, i.columns, i.mapping, i.defaults, i.rows, i.done,
  i.counts, i.version, i.created_at`;

export const findImport = (work: AnyWork, uid: string) =>
  work.row(sql<ImportRecord>`select ${columns} from member_import i where i.uid = ${uid}`);

/** The same, held until the transaction ends: nobody begins to work on it meanwhile. */
export const holdImport = (work: ActorWork, uid: string) =>
  work.row(
    sql<ImportRecord>`select ${columns} from member_import i where i.uid = ${uid} for update`,
  );

/** The newest first. */
export const importsBefore = (work: ActorWork, before: number, limit: number) =>
  work.rows(
    sql<ImportRecord>`select ${columns} from member_import i
      where i.org_id = ${work.actor.orgId} and i.id < ${before}::bigint
      order by i.id desc limit ${limit}`,
  );

/** How many sheets the organisation has lying about. */
export async function importsHeld(work: ActorWork): Promise<number> {
  const row = await work.row(
    sql<{ n: number }>`select count(*)::int as n from (
      select from member_import i where i.org_id = ${work.actor.orgId} limit 100) i`,
  );
  return row!.n;
}

export interface NewImport {
  readonly name: string;
  readonly table: Table;
  readonly defaults: ImportDefaults;
}

/** Rows that travel in one statement. */
const TOGETHER = 5_000;

export async function insertImport(work: ActorWork, one: NewImport): Promise<ImportRecord> {
  const { headings, headingLine, mapping, rows } = one.table;
  const shown = headings.map((heading, at) => ({
    heading: heading.slice(0, 200),
    samples: rows
      .slice(0, 200)
      .map(({ cells }) => (cells[at] ?? '').slice(0, 80))
      .filter(Boolean)
      .slice(0, 3),
  }));
  const made = await work.row(
    sql<ImportRecord>`insert into member_import as i
        (uid, person_id, name, heading_line, columns, mapping, defaults, rows, created_at, changed_at)
      values (${randomUUID()}, ${work.actor.personId}, ${one.name}, ${headingLine},
        ${JSON.stringify(shown)}::jsonb, ${JSON.stringify(mapping)}::jsonb,
        ${JSON.stringify(one.defaults)}::jsonb, ${rows.length}, ${work.at}, ${work.at})
      returning ${columns}`,
  );
  for (let at = 0; at < rows.length; at += TOGETHER)
    await work.rows(
      sql`insert into member_import_row (import_id, line, cells)
        select ${made!.id}, (r->>'line')::int, r->'cells'
        from jsonb_array_elements(${JSON.stringify(rows.slice(at, at + TOGETHER))}::jsonb) r`,
    );
  return made!;
}

/** Goes on to a state if the version is the one that was read; forgets what the stage counts. */
export async function moveImport(
  work: ActorWork,
  id: number,
  version: number,
  to: { readonly state: ImportState; readonly settings?: ImportSettings },
): Promise<boolean> {
  const { settings } = to;
  const moved = await work.row(
    sql`update member_import set state = ${to.state}, done = 0, version = version + 1,
        person_id = ${work.actor.personId}, changed_at = ${work.at}
        ${
          settings
            ? sql`, mapping = ${JSON.stringify(settings.mapping)}::jsonb,
                defaults = ${JSON.stringify(settings.defaults)}::jsonb`
            : sql``
        }
      where id = ${id} and version = ${version} returning id`,
  );
  return moved !== undefined;
}

export interface Underway {
  id: number;
  state: 'checking' | 'applying' | 'undoing';
  org_id: number;
  org_uid: string;
  person_id: number;
  person_uid: string;
}

export const importsUnderWay = (work: AnyWork) =>
  work.rows(sql<Underway>`select * from imports_under_way()`);

/** Holds the import for this step; undefined where another process has it, or it is no longer in this state. */
export const lockImport = (work: OrganisationWork, id: number, state: ImportState) =>
  work.row(
    sql<ImportRecord>`select ${columns} from member_import i
      where i.id = ${id} and i.state = ${state} for update skip locked`,
  );

export async function addDone(work: OrganisationWork, id: number, n: number): Promise<void> {
  await work.rows(
    sql`update member_import set done = done + ${n}, changed_at = ${work.at} where id = ${id}`,
  );
}

/** Ends a stage: counts what the rows say now. */
export async function settleImport(
  work: OrganisationWork,
  id: number,
  state: ImportState,
): Promise<ImportRecord> {
  const row = await work.row(
    sql<ImportRecord>`update member_import i set state = ${state}, done = i.rows, version = i.version + 1,
        changed_at = ${work.at}, counts = ${countsOf(id)}
      where i.id = ${id} returning ${columns}`,
  );
  return row!;
}

/** `{verdicts: {new: 3}, choices: …, outcomes: …}`. */
const countsOf = (id: number) => sql`(
  with c as (select verdict, choice, outcome, count(*)::int as n from member_import_row
    where import_id = ${id} group by 1, 2, 3)
  select jsonb_build_object(
    'verdicts', coalesce((select jsonb_object_agg(x.verdict, x.n) from
      (select verdict, sum(n)::int as n from c where verdict is not null group by 1) x), '{}'),
    'choices', coalesce((select jsonb_object_agg(x.choice, x.n) from
      (select choice, sum(n)::int as n from c where verdict is not null group by 1) x), '{}'),
    'outcomes', coalesce((select jsonb_object_agg(x.outcome, x.n) from
      (select outcome, sum(n)::int as n from c where outcome is not null group by 1) x), '{}')))`;

export interface RowsQuery {
  readonly importId: number;
  readonly after: number;
  readonly verdict: RowVerdict | undefined;
  readonly outcome: RowOutcome | undefined;
  readonly limit: number;
}

export const importRows = (work: ActorWork, q: RowsQuery) =>
  work.rows(
    sql<RowRecord>`select r.line, r.cells, r.verdict, r.findings, o.uid as match_uid, o.name as match_name,
        r.match_line, r.choice, r.open, r.outcome, r.made_uid
      from member_import_row r left join organisation o on o.id = r.match_org
      where r.import_id = ${q.importId} and r.line > ${q.after}
        ${q.verdict ? sql`and r.verdict = ${q.verdict}` : sql``}
        ${q.outcome ? sql`and r.outcome = ${q.outcome}` : sql``}
      order by r.line limit ${q.limit}`,
  );

/**
 * Chooses for rows that are open to the choice; gives how many there were. Rows that repeat another follow it: they come
 * in with it, or are left out with it.
 */
export async function chooseRows(
  work: ActorWork,
  id: number,
  choice: RowChoice,
  of: { readonly lines?: readonly number[]; readonly verdict?: RowVerdict },
): Promise<number> {
  const rows = await work.rows(
    sql<{ line: number }>`update member_import_row r set choice = ${choice}
      where r.import_id = ${id} and ${choice} = any(r.open)
        and ${
          of.lines
            ? sql`r.line = any(${sql.val([...of.lines])}::int[])`
            : sql`r.verdict = ${of.verdict}`
        }
        and (r.verdict <> 'repeated' or ${choice} = 'skip' or exists (select from member_import_row f
          where f.import_id = ${id} and f.line = r.match_line and f.choice <> 'skip' offset 0))
      returning r.line`,
  );
  const lines = rows.map(({ line }) => line);
  await work.rows(
    sql`update member_import_row r set choice = ${choice === 'skip' ? 'skip' : 'update'}
      where r.import_id = ${id} and r.verdict = 'repeated' and 'update' = any(r.open)
        and r.match_line = any(${lines}::int[]) and r.line <> all(${lines}::int[])`,
  );
  return rows.length;
}

export async function deleteImport(work: ActorWork, id: number): Promise<void> {
  await work.rows(sql`delete from member_import where id = ${id}`);
}

export async function forgetImports(work: AnyWork, before: string): Promise<void> {
  await work.rows(sql`select forget_imports(${before}::timestamptz)`);
}

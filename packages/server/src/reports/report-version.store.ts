import { sql } from 'kysely';
import { type ItemRow, itemColumns, visibleItem } from '../disclosure/index.ts';
import type { ActorWork } from '../identity/index.ts';
import type { ReportRow } from './report.ts';
import type { Written } from './written.ts';

const json = (value: unknown) =>
  value === undefined || value === null ? null : JSON.stringify(value);

/** Keeps what a report says now, before it is replaced. */
export const keepVersion = (work: ActorWork, row: ReportRow) =>
  work.rows(
    sql`insert into report_version (item_id, version, content, by_org, by_person, created_at)
      values (${row.item_id}, ${row.item_version}, ${JSON.stringify(contentOf(row))}::jsonb, ${work.actor.orgId},
        ${work.actor.personId}, ${work.at})
      on conflict do nothing`,
  );

/** Everything of the canonical record that a correction can change. */
const contentOf = (row: ReportRow) => ({
  face: row.face,
  title: row.title,
  body: row.body,
  pap: row.pap,
  personal_data: row.personal_data,
  classification: row.classification,
  may_be_offence: row.may_be_offence,
  act_filed: row.act_filed,
  disruption: row.disruption,
  known_since: row.known_since,
  relay_policy: row.relay_policy,
  pass_up: row.pass_up,
  files: row.files,
});
export type KeptContent = ReturnType<typeof contentOf>;

/** Replaces the content; false when it is not the version that was read. Who it went to, and its label, stay. */
export async function replaceContent(
  work: ActorWork,
  row: ReportRow,
  written: Written,
): Promise<boolean> {
  const done = await work.row(
    // The item's version goes on when the correction is entered (report-tree.store.ts).
    sql`with i as (
      update item set pap = ${written.pap}, personal_data = ${written.personalData}
      where id = ${row.item_id} and version = ${row.item_version} returning id)
    update report r set face = ${written.face}, title = ${written.title}, body = ${written.body},
      classification = ${json(written.classification)}::jsonb, may_be_offence = ${written.mayBeOffence},
      act_filed = ${json(written.actFiled)}::jsonb, disruption = ${json(written.disruption)}::jsonb,
      known_since = ${written.knownSince ?? null}::timestamptz, relay_policy = ${json(written.relayPolicy)}::jsonb,
      pass_up = ${written.passUp}, version = r.version + 1
    from i where r.item_id = i.id and r.version = ${row.version} returning r.item_id`,
  );
  return done !== undefined;
}

/** Replaces the three flags; false when it is not the version that was read. */
export async function replaceFlags(
  work: ActorWork,
  row: ReportRow,
  flags: {
    readonly containsPersonalData: boolean;
    readonly mayBeOffence: boolean;
    readonly actFiled: Written['actFiled'];
  },
): Promise<boolean> {
  const done = await work.row(
    sql`with i as (
      update item set personal_data = ${flags.containsPersonalData}
      where id = ${row.item_id} and version = ${row.item_version} returning id)
    update report r set may_be_offence = ${flags.mayBeOffence}, act_filed = ${json(flags.actFiled)}::jsonb,
      version = r.version + 1
    from i where r.item_id = i.id and r.version = ${row.version} returning r.item_id`,
  );
  return done !== undefined;
}

/**
 * Gives a report exactly these attachments: new uploads of the actor's own come in, the actor's own that are not
 * named go. Another organisation's stay as they are. How many of those named are there afterwards.
 */
export async function replaceAttachments(
  work: ActorWork,
  itemId: number,
  uids: readonly string[],
): Promise<number> {
  const wanted = sql`${sql.val([...uids])}::uuid[]`;
  const me = work.actor.orgId;
  await work.rows(
    sql`update file set item_id = null
      where item_id = ${itemId} and message_id is null and owner_org = ${me} and uid <> all (${wanted})`,
  );
  await work.rows(
    sql`update file set item_id = ${itemId}
      where uid = any (${wanted}) and owner_org = ${me} and item_id is null`,
  );
  const row = await work.row(
    sql<{ there: number }>`select count(*)::int as there from file
      where item_id = ${itemId} and message_id is null and uid = any (${wanted})`,
  );
  return row!.there;
}

export interface VersionRow extends ItemRow {
  version: number | null;
  content: KeptContent;
  by_org: number;
  until: string;
}

/** Earlier versions of a report, newest first; row security gives them to its writer and the firm concerned. */
export const earlierVersions = (work: ActorWork, uid: string) =>
  work.rows(
    sql<VersionRow>`select ${itemColumns}, v.version, v.content, v.by_org, v.created_at as until
      from item i join report_version v on v.item_id = i.id
      where i.uid = ${uid} and ${visibleItem(work.actor, work.now, 'i')}
      order by v.version desc limit 200`,
  );

import type { Box, ReportState } from '@staffetta/contract';
import { type RawBuilder, sql } from 'kysely';
import { itemColumns, visibleItem } from '../disclosure/index.ts';
import type { ActorWork } from '../identity/index.ts';
import { registrationsOf } from './registrations.store.ts';
import type { ReportRow } from './report.ts';

// Names come through row security: an organisation in reach, or a firm that was told under its name.
const columns = sql`${itemColumns}, i.created_at, r.face, r.fact, r.title, r.body, r.state, r.version, r.sender_org,
  r.recipient_org, r.on_behalf_of, r.attribution, r.agreement_id, r.relay_policy, r.pass_up, r.tlp_chosen,
  r.addressees, r.named_persons, r.classification, r.may_be_offence, r.act_filed, r.disruption, r.known_since, r.phoned_at, r.read_back,
  r.receipt_number, r.receipt_hash, r.receipt_due, r.answer_due, r.submitted_by, r.consent_asked_at, r.consented_at,
  r.submitted_at, r.received_at, r.in_work_at, r.answered_at, r.closed_at, r.ended_at, r.listed_at,
  so.uid as sender_uid, so.name as sender_name, so.kind as sender_kind,
  ro.uid as recipient_uid, ro.name as recipient_name, ro.kind as recipient_kind,
  s.org_uid as subject_uid, s.name as subject_name`;

const joins = sql`from report r join item i on i.id = r.item_id
  left join organisation so on so.id = r.sender_org
  left join organisation ro on ro.id = r.recipient_org
  left join report_subject s on s.item_id = r.item_id`;

const filesOf = sql`(select coalesce(jsonb_agg(jsonb_build_object('uid', f.uid, 'name', f.name, 'mediaType',
    f.media_type, 'size', f.size, 'sha256', encode(f.sha256, 'hex'), 'createdAt', f.created_at) order by f.id), '[]')
  from file f where f.item_id = i.id and f.message_id is null)`;

const callerFor = (
  orgId: number,
) => sql`(select jsonb_build_object('contact', c.uid, 'name', k.name, 'phone', k.phone,
    'takenBy', case when k.owner_org = ${orgId} then p.name end)
  from report_caller k left join contact c on c.id = k.contact_id left join person p on p.id = k.taken_by
  where k.item_id = i.id)`;

/** One report that the actor may see, with everything. */
export const findReport = (work: ActorWork, uid: string) =>
  work.row(
    sql<ReportRow>`select ${columns}, ${filesOf} as files, ${registrationsOf} as registrations, ${callerFor(work.actor.orgId)} as caller, a.uid as agreement_uid, a.title as agreement_title,
        uid_of_seen_item(r.based_on) as based_on_uid, uid_of_seen_item(r.merged_into) as merged_uid
      ${joins}
      left join agreement a on a.id = r.agreement_id
      where i.uid = ${uid} and ${visibleItem(work.actor, work.now, 'i')}`,
  );

/** What lists show; the rest of the row is left out. */
export type ReportLineRow = Omit<
  ReportRow,
  | 'files'
  | 'caller'
  | 'registrations'
  | 'agreement_uid'
  | 'agreement_title'
  | 'based_on_uid'
  | 'merged_uid'
>;

export interface ListQuery {
  readonly box: Box;
  readonly states: readonly ReportState[];
  readonly after: readonly [listedAt: string, itemId: number] | undefined;
  readonly limit: number;
}

const boxColumns = { inbox: 'recipient_org', outbox: 'sender_org', about_us: 'on_behalf_of' };

/** Newest first; each state is read from its own index, so that a rare one costs no more than a common one. */
export function listReports(work: ActorWork, query: ListQuery): Promise<ReportLineRow[]> {
  const picked =
    query.states.length === 0
      ? pick(work, query, sql`true`)
      : sql`(select x.* from unnest(${sql.val([...query.states])}::text[]) wanted(state)
          cross join lateral (${pick(work, query, sql`r.state = wanted.state`)}) x
          order by x.listed_at desc, x.item_id desc limit ${query.limit})`;
  return work.rows(
    sql<ReportLineRow>`with picked as materialized (${picked})
      select ${columns} ${joins}
      where r.item_id in (select p.item_id from picked p) and ${visibleItem(work.actor, work.now, 'i')}
      order by r.listed_at desc, r.item_id desc`,
  );
}

function pick(work: ActorWork, query: ListQuery, state: RawBuilder<unknown>) {
  const column = sql.raw(boxColumns[query.box]);
  const shared = query.box === 'inbox' ? sql`and r.submitted_at is not null` : sql``;
  const after = query.after
    ? sql`and (r.listed_at, r.item_id) < (${query.after[0]}::timestamptz, ${query.after[1]}::bigint)`
    : sql``;
  return sql`select r.item_id, r.listed_at from report r join item i on i.id = r.item_id
    where r.${column} = ${work.actor.orgId} and ${state} ${shared} ${after}
      and ${visibleItem(work.actor, work.now, 'i')}
    order by r.listed_at desc, r.item_id desc limit ${query.limit}`;
}

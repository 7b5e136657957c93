import { randomUUID } from 'node:crypto';
import type { ArrivalState, Authentication, QuarantineReason } from '@staffetta/contract';
import { sql } from 'kysely';
import type { ActorWork, OrganisationActor, OrganisationWork } from '../../identity/index.ts';
import type { ActorKeys, Work } from '../../platform/database/unit-of-work.ts';

/** The organisation whose desk has an address; undefined: nobody's. */
export async function deskAt(
  work: Work<ActorKeys>,
  address: string,
): Promise<OrganisationActor | undefined> {
  const row = await work.row(
    sql<{ org_id: number; org_uid: string; org_kind: OrganisationActor['orgKind'] }>`
      select org_id, org_uid, org_kind from desk_at(${address})`,
  );
  if (!row) return undefined;
  return { orgId: row.org_id, orgUid: row.org_uid, orgKind: row.org_kind, personId: undefined };
}

/** Whose contact or person has this address, among those the desk knows; two are as good as many. */
export async function knownSenders(work: OrganisationWork, address: string): Promise<number[]> {
  const rows = await work.rows(
    sql<{ org_id: number }>`select org_id from known_sender(${address})`,
  );
  return rows.map(({ org_id }) => org_id);
}

/** What waits in quarantine of persons' or of programs' mails: how many, and bytes of those that are kept here. */
export async function quarantined(
  work: OrganisationWork,
  writer: 'person' | 'program',
): Promise<{ mails: number; bytes: number }> {
  const row = await work.row(
    sql<{
      mails: number;
      bytes: number;
    }>`select count(*)::int as mails, 
        coalesce(sum(size) filter (where file_id is not null), 0)::bigint as bytes
      from arrival where org_id = ${work.actor.orgId} and state = 'quarantined'
        and (reason = 'automatic') = ${writer === 'program'}`,
  );
  return row!;
}

export interface NewArrival {
  readonly state: 'quarantined' | 'accepted';
  readonly reason: QuarantineReason | undefined;
  readonly sha256: Buffer;
  readonly size: number;
  readonly messageId: string | undefined;
  readonly sender: string | undefined;
  readonly senderName: string | undefined;
  readonly subject: string;
  readonly body: string;
  readonly note: string;
  readonly authentication: Authentication;
  readonly knownOrg: number | undefined;
}

/**
 * Enters a mail. Undefined where the desk has this very one already: whoever sends it again because an answer got lost
 * is told once more that it arrived. Two at once: the second waits for the first.
 */
export async function insertArrival(
  work: OrganisationWork,
  one: NewArrival,
): Promise<number | undefined> {
  const row = await work.row(
    sql<{
      id: number;
    }>`insert into arrival (uid, org_id, state, reason, sha256, size, message_id, sender,
        sender_name, subject, body, note, authentication, known_org, received_at)
      values (${randomUUID()}, ${work.actor.orgId}, ${one.state}, ${one.reason ?? null}, ${one.sha256}, ${one.size},
        ${one.messageId ?? null}, ${one.sender ?? null}, ${one.senderName ?? null}, ${one.subject}, ${one.body},
        ${one.note}, ${JSON.stringify(one.authentication)}::jsonb, ${one.knownOrg ?? null}::bigint, ${work.at})
      on conflict (org_id, sha256) do nothing returning id`,
  );
  return row?.id;
}

/** What Staffetta has read by itself waits for nobody: it is put aside, and its original kept for the term of such mails. */
export const noteUnderstood = (work: OrganisationWork, arrival: number, decision: string): void =>
  work.write(
    sql`update arrival set state = 'discarded', decided_at = ${work.at}, decision = ${decision} where id = ${arrival}`,
  );

/** The original, by the external id of its file. */
export const noteOriginal = (work: OrganisationWork, arrival: number, fileUid: string): void =>
  work.write(
    sql`update arrival set file_id = (select f.id from file f where f.uid = ${fileUid}) where id = ${arrival}`,
  );

/** What the mail was about that came back in it: it holds what that one quoted, and loses what its item loses. */
export const noteReturned = (work: OrganisationWork, arrival: number, mail: string): void =>
  work.write(
    sql`update arrival set returned_item = item_of_mail(${mail}::uuid) where id = ${arrival}`,
  );

/** The alert that it replies to. */
export const noteAlert = (work: OrganisationWork, arrival: number, alertId: number): void =>
  work.write(sql`update arrival set alert_id = ${alertId} where id = ${arrival}`);

/** Mails of an organisation in reply to an alert since then. */
export async function repliesSince(
  work: OrganisationWork,
  alertId: number,
  orgId: number,
  since: string,
): Promise<number> {
  const row = await work.row(
    sql<{ count: number }>`select count(*)::int as count from arrival
      where alert_id = ${alertId} and org_id = ${work.actor.orgId} and known_org = ${orgId}
        and received_at > ${since}::timestamptz`,
  );
  return row!.count;
}

/** The draft that came of it, by its external id. */
export const noteDraft = (work: OrganisationWork, arrival: number, reportUid: string): void =>
  work.write(
    sql`update arrival set item_id = (select i.id from item i where i.uid = ${reportUid}) where id = ${arrival}`,
  );

export interface ArrivalRow {
  id: number;
  uid: string;
  state: ArrivalState;
  reason: QuarantineReason | null;
  sha256: Buffer;
  size: number;
  sender: string | null;
  sender_name: string | null;
  subject: string;
  body: string;
  note: string;
  authentication: Authentication;
  known_uid: string | null;
  known_name: string | null;
  file_uid: string | null;
  storage_name: string | null;
  wrapped_key: Buffer | null;
  report_uid: string | null;
  alert_uid: string | null;
  received_at: string;
  decided_at: string | null;
  decision: string | null;
}

const columns =
  sql.raw(`a.id, a.uid, a.state, a.reason, a.sha256, a.size, a.sender, a.sender_name, a.subject, a.body,
  a.note, a.authentication, o.uid as known_uid, o.name as known_name, f.uid as file_uid, f.storage_name, f.wrapped_key,
  i.uid as report_uid, al.uid as alert_uid, a.received_at, a.decided_at, a.decision`);
const joined = sql.raw(`arrival a left join organisation o on o.id = a.known_org
  left join file f on f.id = a.file_id left join item i on i.id = a.item_id
  left join alert al on al.id = a.alert_id`);

export interface Wanted {
  readonly before: number;
  readonly limit: number;
  readonly state: ArrivalState | undefined;
  readonly report: string | undefined;
}

/** The desk's arrivals, newest first. */
export const listArrivals = (work: ActorWork, { before, limit, state, report }: Wanted) =>
  work.rows(
    sql<ArrivalRow>`select ${columns} from ${joined}
      where a.org_id = ${work.actor.orgId} and a.id < ${before}
        and ${state === undefined ? sql`true` : sql`a.state = ${state}`}
        and ${report === undefined ? sql`true` : sql`a.item_id = (select x.id from item x where x.uid = ${report})`}
      order by a.id desc limit ${limit}`,
  );

export const findArrival = (work: ActorWork, uid: string) =>
  work.row(
    sql<ArrivalRow>`select ${columns} from ${joined} where a.uid = ${uid} and a.org_id = ${work.actor.orgId}`,
  );

/** Takes a mail out of quarantine; false where somebody else did so meanwhile. */
export async function decideArrival(
  work: ActorWork,
  id: number,
  decided: { readonly state: 'accepted' } | { readonly state: 'discarded'; readonly why: string },
): Promise<boolean> {
  const why = decided.state === 'discarded' ? decided.why : null;
  const row = await work.row(
    sql`update arrival set state = ${decided.state}, decided_at = ${work.at},
        decided_by = ${work.actor.personId}, decision = ${why}
      where id = ${id} and state = 'quarantined' returning id`,
  );
  return row !== undefined;
}

export const noteArrivalNote = (work: ActorWork, id: number, note: string): void =>
  work.write(sql`update arrival set note = ${note} where id = ${id}`);

/** Of what was discarded, text and original go; gives the storage name of the original. */
export async function emptyArrival(work: ActorWork, id: number): Promise<string | undefined> {
  const gone = await work.row(
    sql<{
      storage_name: string;
    }>`delete from file where id = (select file_id from arrival where id = ${id})
      and item_id is null returning storage_name`,
  );
  work.write(sql`update arrival set body = '', note = '' where id = ${id}`);
  return gone?.storage_name;
}

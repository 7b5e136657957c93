import { randomUUID } from 'node:crypto';
import type { AgreementState, Annex, Clauses, PartyParticulars, Side } from '@staffetta/contract';
import { sql } from 'kysely';
import type { ActorWork } from '../identity/actor.ts';
import type { ActorKeys, Work } from '../platform/database/unit-of-work.ts';
import type { Life } from './agreement-state.ts';

type AnyWork = Work<ActorKeys>;

export interface PartyRow {
  orgId: number;
  orgUid: string;
  orgName: string;
  side: Side;
  signedAt: string | null;
  signedBy: string | null;
  signedText: string | null;
  particulars: PartyParticulars;
}

export interface AgreementRow {
  id: number;
  uid: string;
  number: string;
  title: string;
  state: Life['noted'];
  clauses: Clauses;
  from_day: string;
  to_day: string;
  created_by: number;
  drafter: string;
  ending_reason: string | null;
  version: number;
  renews_uid: string | null;
  renews_number: string | null;
  successor_uid: string | null;
  successor_number: string | null;
  successor_from: string | null;
  imported_uid: string | null;
  earlier_signatures: EarlierSignature[];
  parties: PartyRow[];
}

export interface EarlierSignature {
  organisation: string;
  signedBy: string;
  signedAt: string;
  textSha256: string;
}

// Names of parties come through row security: whoever reads an agreement reaches its parties.
const columns = sql`a.id, a.uid, a.number, a.title, a.state, a.clauses, a.from_day::text as from_day,
  a.to_day::text as to_day, a.created_by,
  (select w.uid from organisation w where w.id = a.created_by) as drafter, a.ending_reason, a.version, a.imported_uid, a.earlier_signatures,
  p.uid as renews_uid, p.number as renews_number,
  s.uid as successor_uid, s.number as successor_number, s.from_day::text as successor_from,
  (select coalesce(jsonb_agg(jsonb_build_object('orgId', q.org_id, 'orgUid', o.uid, 'orgName', o.name,
      'side', q.side, 'signedAt', to_char(q.signed_at, 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
      'signedBy', q.signed_by, 'particulars', q.particulars, 'signedText', encode(q.signed_text, 'hex'))
      order by q.side, o.uid), '[]')
    from agreement_party q join organisation o on o.id = q.org_id where q.agreement_id = a.id) as parties`;
const joins = sql`left join agreement p on p.id = a.renews_id
  left join lateral (select n.uid, n.number, n.from_day from agreement n
    where n.renews_id = a.id and n.state in ('signed', 'in_force', 'expired')
    order by n.from_day limit 1) s on true`;

export const findAgreement = (work: ActorWork, uid: string) =>
  work.row(sql<AgreementRow>`select ${columns} from agreement a ${joins} where a.uid = ${uid}`);

export const agreementById = (work: AnyWork, id: number) =>
  work.row(sql<AgreementRow>`select ${columns} from agreement a ${joins} where a.id = ${id}`);

/** `stateOn` in SQL: what was noted, and what the days have made of it. */
const stateAt = (today: string) => sql`case
  when a.state in ('draft', 'terminated') then a.state
  when s.from_day <= ${today}::date then 'renewed'
  when a.state = 'expired' or a.to_day <= ${today}::date then 'expired'
  when a.from_day > ${today}::date then 'signed'
  else 'in_force' end`;

export interface AgreementPage {
  /** Inside number of the last row given; exclusive. */
  readonly below: number;
  readonly limit: number;
  readonly state: AgreementState | undefined;
  readonly today: string;
}

/** Agreements of an organisation, newest first. Only those the actor is a party to. */
export const agreementsBelow = (work: AnyWork, orgId: number, page: AgreementPage) =>
  work.rows(
    sql<AgreementRow>`select ${columns} from agreement_party mine
      join agreement a on a.id = mine.agreement_id ${joins}
      where mine.org_id = ${orgId} and mine.agreement_id < ${page.below}
        ${page.state ? sql`and ${stateAt(page.today)} = ${page.state}` : sql``}
      order by mine.agreement_id desc limit ${page.limit}`,
  );

/** Agreements that name both as parties, the latest term first. */
export const agreementsNamingBoth = (work: AnyWork, orgA: number, orgB: number) =>
  work.rows(
    sql<AgreementRow>`select ${columns} from agreement a ${joins}
      where a.id in (select x.agreement_id from agreement_party x
        join agreement_party y on y.agreement_id = x.agreement_id
        where x.org_id = ${orgA} and y.org_id = ${orgB})
      order by a.from_day desc, a.id desc`,
  );

export interface Text {
  readonly number: string;
  readonly title: string;
  readonly from: string;
  readonly to: string;
  readonly clauses: Clauses;
}

export interface NewDraft extends Text {
  readonly renewsId?: number | undefined;
  readonly importedUid?: string | undefined;
  readonly earlierSignatures?: readonly EarlierSignature[];
}

export async function insertDraft(
  work: ActorWork,
  draft: NewDraft,
): Promise<{ id: number; uid: string }> {
  const row = await work.row(
    sql<{
      id: number;
      uid: string;
    }>`insert into agreement (uid, number, title, state, clauses, from_day, to_day,
        renews_id, created_by, created_at, imported_uid, earlier_signatures)
      values (${randomUUID()}, ${draft.number}, ${draft.title}, 'draft', ${JSON.stringify(draft.clauses)},
        ${draft.from}, ${draft.to}, ${draft.renewsId ?? null}, ${work.actor.orgId}, ${work.at},
        ${draft.importedUid ?? null}, ${JSON.stringify(draft.earlierSignatures ?? [])})
      returning id, uid`,
  );
  return row!;
}

/** Writes the draft's text if the version is still the one that was read; tells whether it was. */
export async function updateText(
  work: ActorWork,
  id: number,
  version: number,
  text: Text,
): Promise<boolean> {
  const written = await work.row(
    sql`update agreement set number = ${text.number}, title = ${text.title},
        clauses = ${JSON.stringify(text.clauses)}, from_day = ${text.from}, to_day = ${text.to},
        version = version + 1
      where id = ${id} and version = ${version} returning version`,
  );
  return written !== undefined;
}

export interface NewParty {
  readonly orgId: number;
  readonly side: Side;
  /** What is not given stays as it is. */
  readonly particulars?: PartyParticulars | undefined;
}

export async function replaceParties(
  work: ActorWork,
  agreementId: number,
  parties: readonly NewParty[],
): Promise<void> {
  const others = parties.map((party) => party.orgId);
  await work.rows(
    sql`delete from agreement_party where agreement_id = ${agreementId}
      and org_id <> all(${others}::bigint[])`,
  );
  for (const { orgId, side, particulars } of parties) {
    await work.rows(
      sql`insert into agreement_party (agreement_id, org_id, side)
        values (${agreementId}, ${orgId}, ${side}) on conflict do nothing`,
    );
    if (particulars) await writeParticulars(work, agreementId, orgId, particulars);
  }
}

/** What a party says of itself: by that party or the drafter, until the first signature (database error after it). */
export const writeParticulars = (
  work: ActorWork,
  agreementId: number,
  orgId: number,
  particulars: PartyParticulars,
) =>
  work.rows(
    sql`select write_particulars(${agreementId}, ${orgId}, ${JSON.stringify(particulars)}::jsonb)`,
  );

export async function replaceAnnexes(
  work: ActorWork,
  agreementId: number,
  annexes: readonly Annex[],
): Promise<void> {
  await work.rows(sql`delete from agreement_annex where agreement_id = ${agreementId}`);
  for (const { title, file, sha256 } of annexes)
    await work.rows(
      sql`insert into agreement_annex (uid, agreement_id, title, file_uid, sha256, created_at)
        values (${randomUUID()}, ${agreementId}, ${title}, ${file ?? null},
          decode(${sha256 ?? null}, 'hex'), ${work.at})`,
    );
}

export interface AnnexRow {
  title: string;
  file: string | null;
  sha256: string | null;
}

export const annexesOf = (work: ActorWork, agreementId: number) =>
  work.rows(
    sql<AnnexRow>`select title, file_uid as file, encode(sha256, 'hex') as sha256
      from agreement_annex where agreement_id = ${agreementId} order by id`,
  );

/** Which of these files the actor may name as annexes: its own, and those that are annexes already. */
export const annexFiles = (work: ActorWork, uids: readonly string[]) =>
  work.rows(
    sql<{ uid: string; sha256: string }>`select f.uid, encode(f.sha256, 'hex') as sha256 from file f
      where f.uid = any(${sql.val([...uids])}::uuid[]) and f.item_id is null
        and (f.owner_org = ${work.actor.orgId} or exists (select from agreement_annex x where x.file_uid = f.uid))`,
  );

/** Signs for the actor's organisation; tells whether it had not signed before. */
export async function signParty(
  work: ActorWork,
  agreementId: number,
  signedBy: string,
  textSha256: string,
): Promise<boolean> {
  const signed = await work.row(
    sql`update agreement_party set signed_at = ${work.at}, signed_by = ${signedBy},
        signed_text = decode(${textSha256}, 'hex')
      where agreement_id = ${agreementId} and org_id = ${work.actor.orgId} and signed_at is null
      returning org_id`,
  );
  return signed !== undefined;
}

export interface StateChange {
  readonly state: Life['noted'];
  readonly signed?: true;
  readonly reason?: string;
}

/** Notes a step if the version is still the one that was read; tells whether it was. */
export async function updateState(
  work: ActorWork,
  id: number,
  version: number,
  to: StateChange,
): Promise<boolean> {
  const written = await work.row(
    sql`update agreement set state = ${to.state}, version = version + 1,
        signed_at = case when ${to.state} = 'signed' then ${work.at}::timestamptz else signed_at end,
        terminated_at = case when ${to.state} = 'terminated' then ${work.at}::timestamptz else terminated_at end,
        ending_reason = ${to.reason ?? null}
      where id = ${id} and version = ${version} returning version`,
  );
  return written !== undefined;
}

/** The log that the parties share from the last signature on. */
export const openSharedLog = (work: ActorWork, agreementId: number) =>
  work.rows(sql`select open_shared_log(${agreementId}, ${randomUUID()})`);

/** Has the actor's organisation another agreement with this number (receipts begin with it)? */
export async function numberIsTaken(
  work: ActorWork,
  number: string,
  except: number | undefined,
): Promise<boolean> {
  const found = await work.row(
    sql`select from agreement_party p join agreement a on a.id = p.agreement_id
      where p.org_id = ${work.actor.orgId} and a.number = ${number} and a.id <> ${except ?? 0}
        and a.state <> 'terminated'`,
  );
  return found !== undefined;
}

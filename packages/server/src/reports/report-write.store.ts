import { randomUUID } from 'node:crypto';
import { type RawBuilder, sql } from 'kysely';
import { numbered } from '../agreements/index.ts';
import type { ActorWork, OrganisationWork } from '../identity/index.ts';
import type { ItemNumber } from '../intelligence/index.ts';
import type { Last } from '../platform/database/unit-of-work.ts';
import { type Call, putCaller } from './calls.store.ts';
import type { NamedPerson, Represented } from './report.ts';
import type { Written } from './written.ts';

/** What a draft says, with the references resolved to inside ids. */
export interface DraftRow extends Written {
  readonly recipientOrg: number | undefined;
  readonly onBehalf: Represented | undefined;
  readonly basedOn: number | undefined;
  readonly call?: Call | undefined;
}

const json = (value: unknown) => (value === undefined ? null : JSON.stringify(value));

/**
 * A new item and its report, seen by nobody else: there is no entry yet. Its number is known when it has been written;
 * until then it is looked up by the external id.
 */
export function insertDraft(
  work: OrganisationWork,
  draft: DraftRow,
  installation: string,
): { item: ItemNumber; uid: string } {
  const uid = randomUUID();
  const me = work.actor.orgId;
  work.write(
    sql`with i as (
      insert into item (uid, kind, owner_org, controller_id, origin_installation, tlp, pap, personal_data, created_at)
      values (${uid}, 'report', ${me}, ${draft.onBehalf?.orgId ?? me}, ${installation}, ${draft.tlp ?? 'RED'},
        ${draft.pap}, ${draft.personalData}, ${work.at})
      returning id)
    insert into report (item_id, face, fact, title, body, state, sender_org, recipient_org, on_behalf_of, attribution,
      based_on, relay_policy, pass_up, tlp_chosen, addressees, classification, may_be_offence, act_filed, disruption,
      known_since, phoned_at, read_back, listed_at)
    select i.id, ${draft.face}, ${draft.fact ?? null}, ${draft.title}, ${draft.body}, 'draft', ${me},
      ${draft.recipientOrg ?? null}::bigint, ${draft.onBehalf?.orgId ?? null}::bigint, ${draft.attribution},
      ${draft.basedOn ?? null}::bigint, ${json(draft.relayPolicy)}::jsonb, ${draft.passUp}, ${draft.tlp !== undefined},
      ${sql.val([...draft.addressees])}::uuid[], ${json(draft.classification)}::jsonb, ${draft.mayBeOffence},
      ${json(draft.actFiled)}::jsonb, ${json(draft.disruption)}::jsonb, ${draft.knownSince ?? null}::timestamptz,
      ${draft.call?.at ?? null}::timestamptz, ${draft.call?.readBack ?? null}::boolean, ${work.at}
    from i`,
  );
  const item = sql<number>`(select own.id from item own where own.uid = ${uid})`;
  if (draft.onBehalf) putSubject(work, item, draft.onBehalf);
  if (draft.call?.caller) putCaller(work, item, draft.call.caller);
  return { item, uid };
}

/** Replaces what a draft says; tells whether it was still the version that was read. */
export async function updateDraft(
  work: ActorWork,
  itemId: number,
  version: number,
  draft: DraftRow,
): Promise<boolean> {
  const done = await work.row(
    sql`with i as (
      update item set tlp = ${draft.tlp ?? 'RED'}, pap = ${draft.pap}, personal_data = ${draft.personalData},
        controller_id = ${draft.onBehalf?.orgId ?? work.actor.orgId}
      where id = ${itemId} and exists (
        select from report r where r.item_id = item.id and r.version = ${version} and r.state = 'draft'))
    update report set face = ${draft.face}, fact = ${draft.fact ?? null}, title = ${draft.title}, body = ${draft.body},
      recipient_org = ${draft.recipientOrg ?? null}::bigint, on_behalf_of = ${draft.onBehalf?.orgId ?? null}::bigint,
      attribution = ${draft.attribution}, based_on = ${draft.basedOn ?? null}::bigint,
      relay_policy = ${json(draft.relayPolicy)}::jsonb, pass_up = ${draft.passUp},
      tlp_chosen = ${draft.tlp !== undefined}, addressees = ${sql.val([...draft.addressees])}::uuid[],
      classification = ${json(draft.classification)}::jsonb, may_be_offence = ${draft.mayBeOffence},
      act_filed = ${json(draft.actFiled)}::jsonb, disruption = ${json(draft.disruption)}::jsonb,
      known_since = ${draft.knownSince ?? null}::timestamptz, phoned_at = ${draft.call?.at ?? null}::timestamptz,
      read_back = ${draft.call?.readBack ?? null}::boolean, version = version + 1
    where item_id = ${itemId} and version = ${version} and state = 'draft' returning item_id`,
  );
  if (!done) return false;
  work.write(sql`delete from report_subject where item_id = ${itemId}`);
  if (draft.onBehalf) putSubject(work, itemId, draft.onBehalf);
  work.write(sql`delete from report_caller where item_id = ${itemId}`);
  if (draft.call?.caller) putCaller(work, itemId, draft.call.caller);
  return true;
}

const putSubject = (work: OrganisationWork, itemId: ItemNumber, firm: Represented): void =>
  work.write(
    sql`insert into report_subject (item_id, org_id, org_uid, name, owner_org)
      values (${itemId}, ${firm.orgId}, ${firm.uid}, ${firm.name}, ${work.actor.orgId})`,
  );

/** Deletes a draft; false when it is none of the actor's, or was submitted meanwhile. */
export async function discard(work: ActorWork, itemId: number): Promise<boolean> {
  const row = await work.row(sql<{ gone: boolean }>`select discard_draft(${itemId}) as gone`);
  return row?.gone ?? false;
}

export interface Submission {
  readonly itemId: number;
  readonly version: number;
  readonly agreementId: number | undefined;
  readonly recordHash: Buffer;
  readonly receiptDue: string | undefined;
  readonly answerDue: string | undefined;
  readonly namedPersons: readonly NamedPerson[];
  /** Told the firm's name, where it is told. */
  readonly toldTo: number | undefined;
}

/**
 * Marks a draft (or one that got its consent) submitted, with its receipt. Undefined when it is not the version
 * that was read any more.
 */
export async function markSubmitted(
  work: ActorWork,
  s: Submission,
): Promise<{ version: number } | undefined> {
  work.write(sql`select settle_anew(${s.itemId})`);
  const row = await work.row(
    sql<{
      version: number;
    }>`update report set state = 'submitted', submitted_at = ${work.at}, listed_at = ${work.at},
      agreement_id = ${s.agreementId ?? null}::bigint, receipt_hash = ${s.recordHash}, receipt_due = ${s.receiptDue ?? null}::timestamptz,
      answer_due = ${s.answerDue ?? null}::timestamptz, named_persons = ${JSON.stringify(s.namedPersons)}::jsonb,
      submitted_by = ${work.actor.personId}, version = version + 1
    where item_id = ${s.itemId} and version = ${s.version} and state in ('draft', 'awaiting_consent')
    returning version`,
  );
  if (row && s.toldTo !== undefined)
    work.write(sql`update report_subject set told_to = ${s.toldTo} where item_id = ${s.itemId}`);
  return row;
}

/** Numbers a report that was marked submitted: as late as can be, since the counter's row is locked until the commit. */
export const giveNumber = (itemId: number, number: RawBuilder<string>) =>
  sql<Last>`update report set receipt_number = ${number} where item_id = ${itemId}
    returning receipt_number as value`;

/** The next number between the actor's office and one right above or below it. */
export const nextInTree = (orgId: number, year: number): RawBuilder<string> =>
  sql`(select ${numbered(sql`'INT'`, year, sql`n`)} from next_receipt_in_tree(${orgId}, ${year}::int) n)`;

/** Waits for the firm concerned. */
export const markAwaitingConsent = (
  work: ActorWork,
  s: { itemId: number; version: number; namedPersons: readonly NamedPerson[] },
) =>
  work.row(
    sql<{
      version: number;
    }>`update report set state = 'awaiting_consent', consent_asked_at = ${work.at},
        submitted_by = ${work.actor.personId}, named_persons = ${JSON.stringify(s.namedPersons)}::jsonb,
        version = version + 1
      where item_id = ${s.itemId} and version = ${s.version} and state = 'draft' returning version`,
  );

export interface AttachableRow {
  id: number;
  uid: string;
}

/** Gives uploads of the actor's own to a draft, in the place of those it had; how many found their place. */
export async function attachToDraft(
  work: OrganisationWork,
  itemId: ItemNumber,
  uids: readonly string[],
): Promise<number> {
  const wanted = sql`${sql.val([...uids])}::uuid[]`;
  work.write(
    sql`update file set item_id = null
      where item_id = ${itemId} and message_id is null and uid <> all (${wanted})`,
  );
  if (uids.length === 0) return 0;
  const rows = await work.rows(
    sql`update file set item_id = ${itemId}
      where uid = any (${wanted}) and owner_org = ${work.actor.orgId} and message_id is null
        and (item_id is null or item_id = ${itemId}) returning id`,
  );
  return rows.length;
}

import type { AdmissionState, Mandate, Sector } from '@staffetta/contract';
import { sql } from 'kysely';
import type { ActorWork } from '../identity/index.ts';
import type { ActorKeys, Work } from '../platform/database/unit-of-work.ts';
import type { Applied } from './admission.ts';

type AnyWork = Work<ActorKeys>;

export interface OpenDoorRow {
  hub_uid: string;
  hub_name: string;
  notice: string;
  version: number;
}

export const openDoors = (work: AnyWork) =>
  work.rows(
    sql<OpenDoorRow>`select hub_uid, hub_name, notice, version from open_admission_doors()`,
  );

export interface DoorRow {
  open: boolean;
  notice: string;
  version: number;
}

/** The acting hub's own. */
export const doorOf = (work: ActorWork) =>
  work.row(
    sql<DoorRow>`select open, notice, version from admission_door where org_id = ${work.actor.orgId}`,
  );

/** Writes it if the version is still the one that was read, 0 for none; gives the new one. */
export const writeDoor = (work: ActorWork, version: number, open: boolean, notice: string) =>
  work.row(
    version === 0
      ? sql<DoorRow>`insert into admission_door (org_id, open, notice, changed_at)
          values (${work.actor.orgId}, ${open}, ${notice}, ${work.at})
          on conflict do nothing returning open, notice, version`
      : sql<DoorRow>`update admission_door set open = ${open}, notice = ${notice}, version = version + 1,
            changed_at = ${work.at}
          where org_id = ${work.actor.orgId} and version = ${version} returning open, notice, version`,
  );

export interface Bounds {
  readonly unconfirmed: number;
  /** Unconfirmed ones of one network. */
  readonly fromOne: number;
  readonly open: number;
}

/** Keeps a request, unconfirmed, and its mail; tells what came of it: `kept`, `closed`, `changed` or `full`. */
export async function keepRequest(
  work: AnyWork,
  hubUid: string,
  { uid, network }: { readonly uid: string; readonly network: string },
  applied: Applied,
  most: Bounds,
): Promise<string | undefined> {
  const row = await work.row(
    sql<{ outcome: string }>`select request_admission(${hubUid}, ${uid}, ${work.at},
      ${JSON.stringify(applied)}::jsonb, ${network}, ${most.unconfirmed}, ${most.fromOne}, ${most.open}) as outcome`,
  );
  return row?.outcome;
}

export interface ToConfirm {
  hub_name: string;
  name: string;
  contact_name: string;
  language: 'it' | 'en';
  vat_number: string | null;
  tax_code: string | null;
  province: string;
  sector: Sector;
  pec: string | null;
  phone: string;
  mandate: Mandate;
}

export const requestToConfirm = (work: AnyWork, uid: string, since: string) =>
  work.row(
    sql<ToConfirm>`select hub_name, name, contact_name, language, vat_number, tax_code, province, sector,
      pec, phone, mandate from admission_to_confirm(${uid}, ${since})`,
  );

/** `open` with the hub it went to, or `full`; undefined: nothing to confirm. */
export const confirmRequest = (work: AnyWork, uid: string, since: string, mostOpen: number) =>
  work.row(
    sql<{ outcome: 'open' | 'full'; hub_id: number; hub_uid: string }>`
      select outcome, hub_id, hub_uid from confirm_admission(${uid}, ${since}, ${work.at}, ${mostOpen})`,
  );

export interface AdmissionRow {
  id: number;
  uid: string;
  state: AdmissionState;
  name: string;
  vat_number: string | null;
  tax_code: string | null;
  province: string;
  sector: string;
  pec: string | null;
  contact_name: string;
  email: string;
  phone: string;
  language: string;
  mandate: string;
  confirmed_at: string;
  answered_at: string | null;
  reason: string | null;
  member_uid: string | null;
  member_name: string | null;
  version: number;
}

const columns = sql`a.id, a.uid, a.state, a.name, a.vat_number, a.tax_code, a.province, a.sector, a.pec, a.contact_name,
  a.email, a.phone, a.language, a.mandate, a.confirmed_at, a.answered_at, a.reason, a.version, m.uid as member_uid,
  m.name as member_name`;
const from = sql`from admission a left join organisation m on m.id = a.member_id`;

/** Requests to the acting hub in one state: those that wait the oldest first, answered ones the newest. */
export const admissionsIn = (work: ActorWork, state: AdmissionState, limit: number) =>
  work.rows(
    sql<AdmissionRow>`select ${columns} ${from}
      where a.hub_id = ${work.actor.orgId} and a.state = ${state}
      order by a.answered_at desc nulls last, a.confirmed_at, a.id limit ${limit}`,
  );

export const findAdmission = (work: ActorWork, uid: string) =>
  work.row(
    sql<AdmissionRow>`select ${columns} ${from} where a.hub_id = ${work.actor.orgId} and a.uid = ${uid}`,
  );

export interface Answered {
  readonly state: 'approved' | 'refused';
  readonly reason?: string;
  readonly memberUid?: string;
}

/** Writes the answer if nobody else has, and has it mailed; tells whether it was written. */
export async function writeAnswer(
  work: ActorWork,
  { id, uid }: AdmissionRow,
  version: number,
  answer: Answered,
): Promise<boolean> {
  const written = await work.row(
    sql`update admission set state = ${answer.state}, answered_at = ${work.at}, reason = ${answer.reason ?? null},
        member_id = (select o.id from organisation o where o.uid = ${answer.memberUid ?? null}::uuid),
        version = version + 1
      where id = ${id} and version = ${version} and state = 'open' returning id`,
  );
  if (!written) return false;
  await work.rows(sql`select tell_applicant(${uid})`);
  return true;
}

/** Forgets what nobody confirmed, and what was answered long ago. */
export const forgetAdmissions = (
  work: AnyWork,
  unconfirmedBefore: string,
  answeredBefore: string,
) => work.rows(sql`select forget_admissions(${unconfirmedBefore}, ${answeredBefore})`);

/** Forgets what was confirmed and never answered. */
export const forgetUnanswered = (work: AnyWork, confirmedBefore: string) =>
  work.rows(sql`select forget_unanswered_admissions(${confirmedBefore})`);

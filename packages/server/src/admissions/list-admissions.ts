import type { Admission, AdmissionState, AlikeReason } from '@staffetta/contract';
import { alikeReasons } from '@staffetta/contract';
import { alikeMembers } from '../exchange/sheets/index.ts';
import type { ActorWork } from '../identity/index.ts';
import { MOST_OPEN } from './admission.ts';
import { type AdmissionRow, admissionsIn } from './admissions.store.ts';
import type { FormerRow } from './former-members.store.ts';
import { formerMembers } from './former-members.ts';

/** Requests in one state; beside each open one the member that may be the same, and who left and may be asking again. */
export async function listAdmissions(
  work: ActorWork,
  state: AdmissionState,
): Promise<{ items: Admission[] }> {
  const rows = await admissionsIn(work, state, MOST_OPEN);
  if (state !== 'open') return { items: rows.map((row) => toAdmission(row)) };
  const alike = await alikeMembers(work, rows.map(namesOf));
  const former = await formerMembers(work, rows);
  return { items: rows.map((row, at) => toAdmission(row, alike[at], former[at])) };
}

const namesOf = (row: AdmissionRow) => ({
  name: row.name,
  vatNumber: row.vat_number ?? undefined,
  taxCode: row.tax_code ?? undefined,
  pec: row.pec ?? undefined,
});

type Alike = { readonly uid: string; readonly name: string; readonly why: string };

export function toAdmission(row: AdmissionRow, alike?: Alike, former?: FormerRow): Admission {
  const why = alikeReasons.find((one): one is AlikeReason => one === alike?.why);
  return {
    uid: row.uid,
    state: row.state,
    name: row.name,
    ...(row.vat_number && { vatNumber: row.vat_number }),
    ...(row.tax_code && { taxCode: row.tax_code }),
    province: row.province as Admission['province'],
    sector: row.sector as Admission['sector'],
    ...(row.pec && { pec: row.pec }),
    contact: { name: row.contact_name, email: row.email, phone: row.phone },
    language: row.language as Admission['language'],
    mandate: row.mandate as Admission['mandate'],
    confirmedAt: row.confirmed_at,
    ...(row.answered_at && { answeredAt: row.answered_at }),
    ...(row.reason && { reason: row.reason }),
    ...(row.member_uid && {
      member: { uid: row.member_uid, name: row.member_name ?? row.name },
    }),
    ...(alike && why && { alike: { organisation: { uid: alike.uid, name: alike.name }, why } }),
    ...(former && {
      former: {
        organisation: { uid: former.uid, name: former.name },
        why: former.why,
        until: former.until,
      },
    }),
    version: row.version,
  };
}

import type { Agreement, AgreementSummary, Clauses, Side } from '@staffetta/contract';
import { daysBetween } from '../platform/calendar.ts';
import { missingIn } from './agreement-gaps.ts';
import { type Life, stateOn, stepsOf } from './agreement-state.ts';
import { textHash } from './agreement-text.ts';
import type { AgreementRow, AnnexRow } from './agreements.store.ts';

/** A party as other slices need it. */
export interface PartyFacts {
  readonly orgId: number;
  readonly orgUid: string;
  readonly side: Side;
}

/** An agreement in force: what may flow between its parties, and how. */
export interface AgreementInForce {
  readonly id: number;
  readonly uid: string;
  readonly number: string;
  readonly title: string;
  readonly clauses: Clauses;
  readonly from: string;
  readonly to: string;
  readonly parties: readonly PartyFacts[];
}

export const lifeOf = (row: AgreementRow): Life => ({
  noted: row.state,
  from: row.from_day,
  to: row.to_day,
  successorFrom: row.successor_from ?? undefined,
});

export const toInForce = (row: AgreementRow): AgreementInForce => ({
  id: row.id,
  uid: row.uid,
  number: row.number,
  title: row.title,
  clauses: row.clauses,
  from: row.from_day,
  to: row.to_day,
  parties: row.parties.map(({ orgId, orgUid, side }) => ({ orgId, orgUid, side })),
});

export const toSummary = (row: AgreementRow, today: string): AgreementSummary => ({
  uid: row.uid,
  number: row.number,
  title: row.title,
  state: stateOn(lifeOf(row), today),
  from: row.from_day,
  to: row.to_day,
  parties: row.parties.map((party) => ({
    organisation: { uid: party.orgUid, name: party.orgName },
    side: party.side,
    ...(party.signedAt ? { signedAt: party.signedAt, signedBy: party.signedBy! } : {}),
  })),
});

export const toAnnex = ({ title, file, sha256 }: AnnexRow) => ({
  title,
  ...(file ? { file } : {}),
  ...(sha256 ? { sha256 } : {}),
});

/** How one party stands to the agreement. */
export const takerOf = (row: AgreementRow, orgId: number) => ({
  isDrafter: row.created_by === orgId,
  hasSigned: row.parties.some((party) => party.orgId === orgId && party.signedAt !== null),
  anySigned: row.parties.some((party) => party.signedAt !== null),
});

export function toAgreement(
  row: AgreementRow,
  annexes: readonly AnnexRow[],
  referents: Agreement['referents'],
  reader: { readonly orgId: number; readonly today: string },
): Agreement {
  const summary = toSummary(row, reader.today);
  return {
    ...summary,
    ...(summary.state === 'in_force' ? { daysLeft: daysBetween(reader.today, row.to_day) } : {}),
    clauses: row.clauses,
    annexes: annexes.map(toAnnex),
    particulars: row.parties.map(({ orgUid, particulars }) => ({ party: orgUid, ...particulars })),
    missing: missingIn(row),
    referents: [...referents],
    ...(row.renews_uid ? { renews: { uid: row.renews_uid, number: row.renews_number! } } : {}),
    ...(row.successor_uid
      ? { renewedBy: { uid: row.successor_uid, number: row.successor_number! } }
      : {}),
    textSha256: textHash(row, annexes),
    ...(row.ending_reason ? { endingReason: row.ending_reason } : {}),
    may: stepsOf(summary.state, takerOf(row, reader.orgId)),
    version: row.version,
  };
}

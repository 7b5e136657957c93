import type {
  OrganisationRef,
  PhonedShown,
  Registration,
  Report,
  ReportLine,
} from '@staffetta/contract';
import type { Seen, Shape } from '../disclosure/index.ts';
import { isPolice } from '../identity/index.ts';
import { classify } from './classify.ts';
import { NOT_A } from './not-a.ts';
import type { RegistrationJson } from './registrations.store.ts';
import { type ReportRow, standingOf } from './report.ts';
import type { ReportLineRow } from './report-read.store.ts';
import { stepsOpen } from './report-state.ts';

/** A report as one organisation's readers may see it; whole, or the tombstone that is left of it. */
export const reportShape = (orgId: number): Shape<ReportRow, Report> => ({
  whole: (row, seen) => ({
    ...frame(row, seen, orgId),
    ...given({ phoned: phonedOf(row) }),
    content: contentOf(row),
  }),
  tombstone: (row, seen) => frame(row, seen, orgId),
});

/** A line of a list. */
export const lineShape = (orgId: number): Shape<ReportLineRow, ReportLine> => ({
  whole: (row) => ({
    ...lineOf(row, orgId),
    title: row.title,
    ...(row.fact && { fact: row.fact }),
  }),
  tombstone: (row) => lineOf(row, orgId),
});

function lineOf(row: ReportLineRow, orgId: number): ReportLine {
  return {
    ...headerOf(row, orgId),
    listedAt: row.listed_at,
    ...given({
      // It counts the reports of who speaks for the firm: the firm would read from it how many others there are.
      receiptNumber: standingOf(row, orgId) === 'subject' ? null : row.receipt_number,
      answerDue: row.answer_due,
    }),
  };
}

function headerOf(row: ReportLineRow, orgId: number) {
  return {
    uid: row.item_uid,
    version: row.version,
    standing: standingOf(row, orgId),
    state: row.state,
    face: row.face,
    pap: row.pap,
    ...(row.tlp_chosen && { tlp: row.tlp }),
    ...given({
      sender: refOf(row.sender_uid, row.sender_name),
      recipient: refOf(row.recipient_uid, row.recipient_name),
      onBehalf: onBehalfOf(row),
      ending: row.ending,
    }),
  };
}

/** The firm's name is there only if the row's own lock let it through; the attribution is said either way. */
function onBehalfOf(row: ReportLineRow) {
  if (row.on_behalf_of === null) return undefined;
  const organisation = refOf(row.subject_uid, row.subject_name);
  return { attribution: row.attribution, ...given({ organisation }) };
}

function frame(row: ReportRow, seen: Seen, orgId: number): Report {
  const standing = standingOf(row, orgId);
  const own = standing === 'sender';
  return {
    ...headerOf(row, orgId),
    contentVersion: row.item_version,
    times: timesOf(row),
    registrations: row.ending
      ? []
      : row.registrations.map((one) => registrationOf(row, one, orgId)),
    notA: [...NOT_A],
    may: row.ending ? [] : stepsOpen(row.state, standing),
    reasons: seen.reasons.map(({ code, params }) => ({ code, params: { ...params } })),
    ...given({
      agreement: row.agreement_uid
        ? { uid: row.agreement_uid, title: row.agreement_title! }
        : undefined,
      receipt: standing === 'subject' ? undefined : receiptOf(row),
      mergedInto: standing === 'subject' ? undefined : row.merged_uid,
      basedOn: own ? row.based_on_uid : undefined,
      addressees: own && row.addressees.length > 0 ? row.addressees : undefined,
    }),
  };
}

function phonedOf({ phoned_at, read_back, caller }: ReportRow): PhonedShown | undefined {
  if (phoned_at === null || read_back === null) return undefined;
  if (!caller) return { at: phoned_at, readBack: read_back };
  const { name, phone, contact, takenBy } = caller;
  return {
    at: phoned_at,
    readBack: read_back,
    caller: { name, ...given({ phone }) },
    ...given({ contact, takenBy }),
  };
}

/** Whose it is is said by how they stand to the report; the name only where the report itself tells it. */
function registrationOf(row: ReportRow, one: RegistrationJson, orgId: number): Registration {
  const { org, register, ...kept } = one;
  const standing = org === row.recipient_org ? 'recipient' : standingOf(row, org);
  const organisation = {
    sender: refOf(row.sender_uid, row.sender_name),
    recipient: refOf(row.recipient_uid, row.recipient_name),
    subject: refOf(row.subject_uid, row.subject_name),
  }[standing];
  return { ...kept, standing, mine: org === orgId, ...given({ register, organisation }) };
}

function receiptOf(row: ReportRow) {
  if (!row.receipt_number || !row.receipt_hash || !row.submitted_at) return undefined;
  return {
    number: row.receipt_number,
    at: row.submitted_at,
    sha256: row.receipt_hash.toString('hex'),
  };
}

function timesOf(row: ReportRow): Report['times'] {
  return {
    createdAt: row.created_at,
    indicative: row.recipient_kind !== null && isPolice(row.recipient_kind),
    ...given({
      consentAskedAt: row.consent_asked_at,
      consentedAt: row.consented_at,
      submittedAt: row.submitted_at,
      receivedAt: row.received_at,
      inWorkAt: row.in_work_at,
      answeredAt: row.answered_at,
      closedAt: row.closed_at,
      endedAt: row.ended_at,
      receiptDue: row.receipt_due,
      answerDue: row.answer_due,
    }),
  };
}

function contentOf(row: ReportRow): NonNullable<Report['content']> {
  const observed = {
    fact: row.fact ?? undefined,
    fromPolice: row.sender_kind !== null && isPolice(row.sender_kind),
    secondHand: row.on_behalf_of !== null,
  };
  return {
    title: row.title,
    text: row.body,
    classification: classify(observed, row.classification),
    containsPersonalData: row.personal_data,
    mayBeOffence: row.may_be_offence,
    relayPolicy: row.relay_policy,
    passUp: row.pass_up,
    attachments: row.files.map((file) => ({ ...file })),
    ...given({
      fact: row.fact,
      actFiled: row.act_filed,
      disruption: row.disruption,
      knownSince: row.known_since,
    }),
  };
}

const refOf = (uid: string | null, name: string | null): OrganisationRef | undefined =>
  uid && name ? { uid, name } : undefined;

/** Leaves out what is not there: an absent field, never an empty one. */
function given<T extends object>(fields: T): { [K in keyof T]?: NonNullable<T[K]> } {
  const present = Object.entries(fields).filter(
    ([, value]) => value !== null && value !== undefined,
  );
  return Object.fromEntries(present) as { [K in keyof T]?: NonNullable<T[K]> };
}

import { type Static, Type } from 'typebox';
import { faces } from '../agreements/clauses.ts';
import { FileRef } from '../files/file-ref.ts';
import { Reason } from '../reason.ts';
import {
  Closed,
  Day,
  Instant,
  OrganisationRef,
  oneOf,
  PapSchema,
  TlpSchema,
  Uid,
} from '../words.ts';
import { PhonedShown } from './phoned.ts';
import { Registration } from './registration.ts';
import { RelayPolicy } from './relay-policy.ts';
import { standings } from './standing.ts';
import { attributions, FactSchema, notA, passUps, reportStates } from './words.ts';

/** Steps a party may take on a report. */
export const reportSteps = [
  'submit',
  'discard',
  'consent',
  'receive',
  'take',
  'answer',
  'close',
  'reopen',
  'merge',
  'correct',
  'withdraw',
] as const;
export type ReportStep = (typeof reportSteps)[number];

/** Where and when an act was already filed (denuncia, querela). */
export const ActFiled = Closed({
  office: Type.String({ minLength: 1, maxLength: 200 }),
  date: Day,
  number: Type.Optional(Type.String({ minLength: 1, maxLength: 100 })),
});

/** An interrupted service: which, since when, how many users. */
export const Disruption = Closed({
  service: Type.String({ minLength: 1, maxLength: 200 }),
  since: Instant,
  users: Type.Optional(Type.Integer({ minimum: 0, maximum: 2_000_000_000 })),
});

const code = Type.String({ pattern: '^[a-z0-9-]{1,60}:[a-z0-9-]{1,60}$' });

/** What the person says instead of what is derived from the fact; all of it may be left out. */
export const Classification = Closed({
  face: Type.Optional(oneOf(faces)),
  /** RSIT, `category:value`. */
  rsit: Type.Optional(code),
  /** TC-ACN, `predicate:value`. */
  tcAcn: Type.Optional(Type.Array(code, { maxItems: 30, uniqueItems: true })),
  /** Admiralty code: reliability of the source, credibility of the information, e.g. `B2`. */
  admiralty: Type.Optional(Type.String({ pattern: '^[A-G][1-6]$' })),
});
export type Classification = Static<typeof Classification>;

/** The classification in force: derived from the fact, or overridden. */
export const Classified = Closed({
  rsit: Type.String(),
  tcAcn: Type.Array(Type.String()),
  admiralty: Type.Optional(Type.String()),
  /** Names of the parts that the person chose. */
  chosen: Type.Array(Type.String()),
});

/** Conferma di ricezione: given at once on submission; both sides hold the same hash. */
export const Receipt = Closed({
  /** `prefix/year/number`, counted per agreement (or membership, or pair of offices) and year. */
  number: Type.String(),
  at: Instant,
  /** SHA-256 (hex) of the canonical record (RFC 8785), see `reports.record`. */
  sha256: Type.String({ pattern: '^[0-9a-f]{64}$' }),
});
export type Receipt = Static<typeof Receipt>;

/** What was written; absent where only the tombstone is left. */
export const ReportContent = Closed({
  fact: Type.Optional(FactSchema),
  title: Type.String(),
  text: Type.String(),
  classification: Classified,
  containsPersonalData: Type.Boolean(),
  mayBeOffence: Type.Boolean(),
  actFiled: Type.Optional(ActFiled),
  disruption: Type.Optional(Disruption),
  knownSince: Type.Optional(Instant),
  relayPolicy: RelayPolicy,
  passUp: oneOf(passUps),
  attachments: Type.Array(FileRef),
});

export const ReportTimes = Closed({
  createdAt: Instant,
  consentAskedAt: Type.Optional(Instant),
  consentedAt: Type.Optional(Instant),
  submittedAt: Type.Optional(Instant),
  /** The other side's desk opened it. */
  receivedAt: Type.Optional(Instant),
  inWorkAt: Type.Optional(Instant),
  answeredAt: Type.Optional(Instant),
  closedAt: Type.Optional(Instant),
  endedAt: Type.Optional(Instant),
  /** Promised by the agreement's clauses; `indicative` where the police answer. */
  receiptDue: Type.Optional(Instant),
  answerDue: Type.Optional(Instant),
  indicative: Type.Boolean(),
});

/** The firm a report concerns, when somebody else wrote it; without a name where it was told without one. */
export const OnBehalf = Closed({
  organisation: Type.Optional(OrganisationRef),
  attribution: oneOf(attributions),
});

const header = {
  uid: Uid,
  version: Type.Integer(),
  standing: oneOf(standings),
  state: oneOf(reportStates),
  face: oneOf(faces),
  /** Absent while a draft has not said who may read it. */
  tlp: Type.Optional(TlpSchema),
  pap: PapSchema,
  sender: Type.Optional(OrganisationRef),
  recipient: Type.Optional(OrganisationRef),
  onBehalf: Type.Optional(OnBehalf),
  /** Withdrawn, recalled or erased: only the tombstone is left. */
  ending: Type.Optional(oneOf(['withdrawn', 'recalled', 'erased'] as const)),
};

/** A line of a list. */
export const ReportLine = Closed({
  ...header,
  fact: Type.Optional(FactSchema),
  title: Type.Optional(Type.String()),
  receiptNumber: Type.Optional(Type.String()),
  listedAt: Instant,
  answerDue: Type.Optional(Instant),
});
export type ReportLine = Static<typeof ReportLine>;

/** A report as the reader may see it. */
export const Report = Closed({
  ...header,
  /** Counts what was written: 1, then one more per correction. */
  contentVersion: Type.Integer(),
  content: Type.Optional(ReportContent),
  agreement: Type.Optional(Closed({ uid: Uid, title: Type.String() })),
  /** It was told by telephone. */
  phoned: Type.Optional(PhonedShown),
  /** The report it passes on; told to its sender alone. */
  basedOn: Type.Optional(Uid),
  /** Contacts of the recipient a TLP:RED report is addressed to; told to its sender alone. */
  addressees: Type.Optional(Type.Array(Uid)),
  /** Between sender and recipient; its number would tell the firm concerned how many others they speak of. */
  receipt: Type.Optional(Receipt),
  times: ReportTimes,
  /** Numbers in offices' registries: the reader's own, and those that other parties show. */
  registrations: Type.Array(Registration),
  mergedInto: Type.Optional(Uid),
  /** What this is not (promise 7). */
  notA: Type.Array(oneOf(notA)),
  /** What the reader's organisation may do now. */
  may: Type.Array(oneOf(reportSteps)),
  /** Why the reader sees it, as codes with parameters. */
  reasons: Type.Array(Reason),
});
export type Report = Static<typeof Report>;

import { type Static, Type } from 'typebox';
import { contactRoles } from '../contacts/contact.ts';
import { MandateSchema } from '../memberships/membership.ts';
import { Closed, Instant, OrganisationRef, oneOf, Text, Uid } from '../words.ts';
import { RowFinding } from './findings.ts';
import { SheetMapping } from './sheet.ts';

/** Read in → looked through (nothing is written) → brought in → perhaps taken back. */
export const importStates = [
  'uploaded',
  'checking',
  'checked',
  'applying',
  'applied',
  'undoing',
  'undone',
] as const;
export type ImportState = (typeof importStates)[number];

/** What a row is beside what is there already. */
export const rowVerdicts = [
  'new',
  'changes',
  'returns',
  'similar',
  'same',
  'repeated',
  'wrong',
] as const;
export type RowVerdict = (typeof rowVerdicts)[number];

export const rowChoices = ['create', 'update', 'rejoin', 'skip'] as const;
export type RowChoice = (typeof rowChoices)[number];

export const rowOutcomes = [
  'created',
  'updated',
  'rejoined',
  'skipped',
  'failed',
  'undone',
  'kept',
] as const;
export type RowOutcome = (typeof rowOutcomes)[number];

/** What holds where the sheet says nothing. */
export const ImportDefaults = Closed({
  kind: oneOf(['member', 'branch'] as const),
  mandate: MandateSchema,
  contactRole: oneOf(contactRoles),
});
export type ImportDefaults = Static<typeof ImportDefaults>;

const Count = Type.Integer({ minimum: 0 });
const counted = <const K extends readonly string[]>(keys: K) =>
  Type.Unsafe<Partial<Record<K[number], number>>>(
    Closed(Object.fromEntries(keys.map((key) => [key, Type.Optional(Count)]))),
  );

/** A spreadsheet on its way in; only the hub that sent it sees it. */
export const Import = Closed({
  uid: Uid,
  /** Name of the file. */
  name: Type.String(),
  state: oneOf(importStates),
  /** Row of the sheet in which the headings were found, from 1. */
  headingLine: Type.Integer(),
  columns: Type.Array(Closed({ heading: Type.String(), samples: Type.Array(Type.String()) })),
  mapping: SheetMapping,
  defaults: ImportDefaults,
  /** Rows below the headings that hold something. */
  rows: Count,
  /** How many of them the work under way has behind it. */
  done: Count,
  verdicts: counted(rowVerdicts),
  choices: counted(rowChoices),
  outcomes: counted(rowOutcomes),
  createdAt: Instant,
  version: Type.Integer(),
});
export type Import = Static<typeof Import>;

/** One row, as it would come in, with what is to be said of it. */
export const ImportRow = Closed({
  /** Row of the sheet, from 1. */
  line: Type.Integer(),
  cells: Type.Array(Type.String()),
  verdict: oneOf(rowVerdicts),
  findings: Type.Array(RowFinding),
  /** What is there already and looks like it. */
  match: Type.Optional(OrganisationRef),
  /** The earlier row that looks like it. */
  matchLine: Type.Optional(Type.Integer()),
  choice: oneOf(rowChoices),
  /** What may be chosen. */
  open: Type.Array(oneOf(rowChoices)),
  outcome: Type.Optional(oneOf(rowOutcomes)),
  /** What it became. */
  made: Type.Optional(Uid),
});
export type ImportRow = Static<typeof ImportRow>;

/** Settings with which an import is looked through. */
export const ImportSettings = Closed({ mapping: SheetMapping, defaults: ImportDefaults });
export type ImportSettings = Static<typeof ImportSettings>;

export const FileName = Text(255);

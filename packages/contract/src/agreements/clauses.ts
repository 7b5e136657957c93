import { type Static, Type } from 'typebox';
import { Closed, oneOf, TlpSchema } from '../words.ts';
import { Hosting } from './hosting.ts';
import { Retention, usualRetention } from './retention.ts';

/** The four faces of a report. */
export const faces = ['threat', 'vulnerability', 'incident', 'fraud'] as const;
export type Face = (typeof faces)[number];

/** Promised time to a step, in minutes of elapsed time. Police times are shown as indicative. */
export const ResponseTimes = Closed({
  receipt: Type.Integer({ minimum: 1, maximum: 43_200 }),
  firstAnswer: Type.Integer({ minimum: 1, maximum: 129_600 }),
});

/**
 * What was agreed, as data that the code reads. One object per agreement; each decision that follows from a
 * clause names it (reason `clause`, parameter the property's name).
 */
export const Clauses = Closed({
  /** Which faces may flow, in each direction. */
  flows: Closed({
    toPolice: Type.Array(oneOf(faces), { uniqueItems: true }),
    toPrivate: Type.Array(oneOf(faces), { uniqueItems: true }),
  }),
  /** The most restrictive label that may be sent under the agreement: RED allows all five. */
  tlpCeiling: TlpSchema,
  /**
   * What TLP's "organisation and its clients" means for the hub: may AMBER pass to the banks it serves or the
   * firms it associates? By default no for an association, yes for an outsourcer (promise 5, docs/promises.md).
   */
  amberReachesMembers: Type.Boolean(),
  /**
   * What TLP's "organisation" means for the hub: are its branches the same organisation, so that AMBER+STRICT may go
   * on to them, one by one? Not where it is left out: then AMBER+STRICT stays with the one it was addressed to.
   */
  strictReachesBranches: Type.Optional(Type.Boolean()),
  /** Counts of organisations are told from here up (k-anonymity), in bands. */
  k: Type.Integer({ minimum: 2, maximum: 50 }),
  responseTimes: Closed({ police: ResponseTimes, private: ResponseTimes }),
  /** May the hub relay what the police sent, and up to which label without asking. */
  relay: Closed({
    allowed: Type.Boolean(),
    /** GREEN or CLEAR police notes may be passed on unchanged by one person. */
    unchangedByOnePerson: Type.Boolean(),
    /** Police may pass up to national police what the hub's side sent, where the report consents. */
    passUpToNational: Type.Boolean(),
  }),
  /** Are members that stay silent told to the other side by name, or as a count? */
  silentMembers: oneOf(['names', 'counts'] as const),
  newcomersSeePast: Type.Boolean(),
  leaversKeepPast: Type.Boolean(),
  secondFactorForMembers: Type.Boolean(),
  trainingDaysPerYear: Type.Integer({ minimum: 0, maximum: 365 }),
  legalBasis: Type.String({ maxLength: 2000 }),
  /** Left out in agreements written before the clause was: the usual terms hold for them. */
  retention: Type.Optional(Retention),
  /** Who hosts, who processes, who administers: asked for before the first signature. */
  hosting: Type.Optional(Hosting),
});
export type Clauses = Static<typeof Clauses>;

/** The usual clauses for a hub of this shape; the starting point of a draft, each to be read by the parties. */
export const usualClauses = (shape: 'outsourcer' | 'association'): Clauses => ({
  flows: { toPolice: [...faces], toPrivate: [...faces] },
  tlpCeiling: 'RED',
  amberReachesMembers: shape === 'outsourcer',
  strictReachesBranches: false,
  k: 3,
  responseTimes: {
    police: { receipt: 60, firstAnswer: 2880 },
    private: { receipt: 60, firstAnswer: 1440 },
  },
  relay: { allowed: true, unchangedByOnePerson: true, passUpToNational: true },
  silentMembers: 'counts',
  newcomersSeePast: false,
  leaversKeepPast: true,
  secondFactorForMembers: false,
  trainingDaysPerYear: 2,
  retention: usualRetention,
  legalBasis:
    'L. 241/1990 art. 15; DL 144/2005 art. 7-bis; D.Lgs. 138/2024 art. 17; Reg. (UE) 2022/2554 art. 45',
});

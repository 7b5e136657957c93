import { type Static, Type } from 'typebox';
import { Closed, Day, Instant, OrganisationRef, oneOf, Text, Uid } from '../words.ts';
import { Clauses } from './clauses.ts';
import { Gap } from './gap.ts';
import { PartyParticulars } from './particulars.ts';

export const agreementStates = [
  'draft',
  'signed',
  'in_force',
  'renewed',
  'expired',
  'terminated',
] as const;
export type AgreementState = (typeof agreementStates)[number];

export const sides = ['police', 'private'] as const;
export type Side = (typeof sides)[number];

/** The parties' own short number, e.g. `CTN-2026`; receipts begin with it. */
export const AgreementNumber = Type.String({ pattern: '^[A-Z0-9][A-Z0-9-]{0,19}$' });

export const Party = Closed({
  organisation: OrganisationRef,
  side: oneOf(sides),
  signedAt: Type.Optional(Instant),
  signedBy: Type.Optional(Type.String()),
});

/** SHA-256 in lower-case hexadecimal. */
export const Sha256 = Type.String({ pattern: '^[0-9a-f]{64}$' });

/** A paper that belongs to the agreement: kept here as a file, or only named with its hash. */
export const Annex = Closed({
  title: Text(300),
  file: Type.Optional(Uid),
  sha256: Type.Optional(Sha256),
});
export type Annex = Static<typeof Annex>;

export const AgreementRef = Closed({ uid: Uid, number: Type.String() });

/** A line of the list. */
export const AgreementSummary = Closed({
  uid: Uid,
  number: Type.String(),
  title: Type.String(),
  state: oneOf(agreementStates),
  from: Day,
  /** The first day on which it no longer holds. */
  to: Day,
  parties: Type.Array(Party),
});
export type AgreementSummary = Static<typeof AgreementSummary>;

/** An agreement as its parties see it. `state` is today's, from the signatures and the days. */
export const Agreement = Closed({
  ...AgreementSummary.properties,
  /** Days to the end, while it is in force. */
  daysLeft: Type.Optional(Type.Integer()),
  clauses: Clauses,
  annexes: Type.Array(Annex),
  /** What each party says of itself, as far as it has. */
  particulars: Type.Array(Closed({ party: Uid, ...PartyParticulars.properties })),
  /** What it lacks to be in order; it is signed when nothing is missing. */
  missing: Type.Array(Gap),
  /** Whom each party names for this agreement. */
  referents: Type.Array(
    Closed({ organisation: Uid, contact: Uid, name: Type.String(), role: Type.String() }),
  ),
  renews: Type.Optional(AgreementRef),
  renewedBy: Type.Optional(AgreementRef),
  /** SHA-256 of the text that is (to be) signed, the same for every party. */
  textSha256: Sha256,
  endingReason: Type.Optional(Type.String()),
  /** What this reader's organisation may do now; the role is asked besides. */
  may: Type.Array(oneOf(['change', 'sign', 'terminate', 'renew'] as const)),
  version: Type.Integer(),
});
export type Agreement = Static<typeof Agreement>;

/** What a draft says: the text that the parties will sign. */
export const DraftText = {
  number: AgreementNumber,
  title: Text(300),
  from: Day,
  to: Day,
  clauses: Clauses,
  annexes: Type.Optional(Type.Array(Annex, { maxItems: 50 })),
};

/** A party of a draft, by the code of the organisation. What is not said here of the party stays as it is. */
export const DraftParty = Closed({
  organisation: Uid,
  side: oneOf(sides),
  particulars: Type.Optional(PartyParticulars),
});
export const DraftParties = Type.Array(DraftParty, { minItems: 2, maxItems: 20 });

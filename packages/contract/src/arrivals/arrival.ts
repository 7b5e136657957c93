import { type Static, Type } from 'typebox';
import { Closed, Instant, OrganisationRef, oneOf, Uid } from '../words.ts';

/** Where a mail to the desk's address stands: it waits in quarantine, became a draft, or was put aside. */
export const arrivalStates = ['quarantined', 'accepted', 'discarded'] as const;
export type ArrivalState = (typeof arrivalStates)[number];

/** Why a mail waits. */
export const quarantineReasons = [
  /** No contact and no person that the desk knows has this address. */
  'unknown_sender',
  /** Several organisations that the desk knows name this address as theirs. */
  'ambiguous_sender',
  /** The address is known; nothing proves that the mail came from it. */
  'not_authenticated',
  /** A program made it: a bounce, a vacation note, or one of our own that came back. */
  'automatic',
  /** It is larger than what is taken, and stays in the mailbox it came to. */
  'too_large',
  /** Nobody can read it; it stays in its mailbox. */
  'unreadable',
  /** A stranger's, with card numbers in it: it is not kept, and stays in its mailbox. */
  'holds_cards',
] as const;
export type QuarantineReason = (typeof quarantineReasons)[number];

/** RFC 8601, 2.7: what a server that was trusted to look said of the sender. */
export const authenticationResults = [
  'none',
  'pass',
  'fail',
  'softfail',
  'neutral',
  'policy',
  'temperror',
  'permerror',
] as const;
export type AuthenticationResult = (typeof authenticationResults)[number];

/** Values of `X-Ricevuta`: what a PEC provider says of a message that was sent (RFC 6109, 2.1.1.1). */
export const pecReceipts = [
  'accettazione',
  'non-accettazione',
  'presa-in-carico',
  'avvenuta-consegna',
  'errore-consegna',
  'preavviso-errore-consegna',
  'rilevazione-virus',
] as const;
export type PecReceipt = (typeof pecReceipts)[number];

/** Certified mail. What stands here was read from the envelope; no signature was verified. */
export const Pec = Closed({
  /** `anomaly`: ordinary mail that came into a PEC mailbox; `receipt`: the system speaks, not a person. */
  kind: oneOf(['certified', 'anomaly', 'receipt'] as const),
  receipt: Type.Optional(oneOf(pecReceipts)),
  /** Whose message it is, as the sending provider certifies. */
  sender: Type.Optional(Type.String()),
  provider: Type.Optional(Type.String()),
  /** The provider's number of the message. */
  number: Type.Optional(Type.String()),
});
export type Pec = Static<typeof Pec>;

/** As the trusted mail server wrote it; absent: it said nothing. */
export const Authentication = Closed({
  spf: Type.Optional(oneOf(authenticationResults)),
  dkim: Type.Optional(oneOf(authenticationResults)),
  dmarc: Type.Optional(oneOf(authenticationResults)),
  pec: Type.Optional(Pec),
  /** One of them passed for the very domain that stands in From, or a PEC mailbox's provider let the envelope pass. */
  proven: Type.Boolean(),
});
export type Authentication = Static<typeof Authentication>;

/** A mail that came to the desk's address. Text and names are what a stranger wrote. */
export const Arrival = Closed({
  uid: Uid,
  state: oneOf(arrivalStates),
  /** Why it waits, or waited. */
  reason: Type.Optional(oneOf(quarantineReasons)),
  receivedAt: Instant,
  subject: Type.String(),
  /** The address in From: claimed, unless `authentication.proven`. */
  sender: Type.Optional(Type.String()),
  senderName: Type.Optional(Type.String()),
  /** Whose contact or person has that address. */
  knownAs: Type.Optional(OrganisationRef),
  authentication: Authentication,
  /** Bytes of the original. */
  size: Type.Integer(),
  /** Of the original; of its size and header where it stayed in its mailbox. */
  sha256: Type.String({ pattern: '^[0-9a-f]{64}$' }),
  /** The original, to be downloaded; absent where it was discarded or held card numbers. */
  original: Type.Optional(Uid),
  /** The draft that came of it. */
  report: Type.Optional(Uid),
  /** The alert that it replies to, by the address that its mail gave: known to come from whom that mail went to. */
  alert: Type.Optional(Uid),
  decidedAt: Type.Optional(Instant),
  /** Why it was discarded. */
  decision: Type.Optional(Type.String()),
});
export type Arrival = Static<typeof Arrival>;

/** One arrival with what stands in it, as text. */
export const ArrivalInFull = Closed({
  ...Arrival.properties,
  /** The message, unpacked where it was forwarded. */
  text: Type.String(),
  /** What the forwarder wrote above it, and what could not be kept. */
  note: Type.String(),
});
export type ArrivalInFull = Static<typeof ArrivalInFull>;

import { type Static, Type } from 'typebox';
import { Closed, Day, Instant, OrganisationRef, oneOf, Text, TlpSchema, Uid } from '../words.ts';

/** GDPR 15 (access), 16, 17, 18, 21. */
export const rights = ['access', 'rectify', 'erase', 'restrict', 'object'] as const;
/** Kinds of value by which a person is found. */
export const personKinds = ['iban', 'phone', 'email'] as const;
/** `ask`: somebody else's text; its owner decides. */
export const rightsDecisions = ['erase', 'restrict', 'rectify', 'keep', 'ask'] as const;
export const rightsOutcomes = ['granted', 'partly', 'refused'] as const;
/** Whether an answer, or a decision, is still awaited. */
export const openOrClosed = ['open', 'closed'] as const;
const wishStates = ['open', 'agreed', 'declined'] as const;

/** What a person asked, as the hub wrote it down. */
export const NewRightsRequest = Closed({
  right: oneOf(rights),
  asker: Text(200),
  /** How it was made sure that it is this person (GDPR 12(6)). */
  identity: Text(300),
  kind: oneOf(personKinds),
  value: Text(320),
  /** To rectify: the right value, of the same kind; required there, and nowhere else. */
  instead: Type.Optional(Text(320)),
  words: Type.Optional(Text(2000)),
  askedOn: Day,
});

/** The request, and when an answer is due: one month, or three (GDPR 12(3)). Texts are empty two years after the answer. */
export const RightsRequest = Closed({
  uid: Uid,
  right: oneOf(rights),
  asker: Type.String(),
  identity: Type.String(),
  kind: oneOf(personKinds),
  value: Type.String(),
  instead: Type.Optional(Type.String()),
  words: Type.Optional(Type.String()),
  askedOn: Day,
  dueOn: Day,
  /** Two months more were taken, and why (GDPR 12(3)). */
  extended: Type.Optional(Closed({ at: Instant, reason: Type.String() })),
  outcome: Type.Optional(oneOf(rightsOutcomes)),
  reason: Type.Optional(Type.String()),
  answeredAt: Type.Optional(Instant),
});
export type RightsRequest = Static<typeof RightsRequest>;

/** A text that holds the value, and what was decided about it. */
export const RightsFinding = Closed({
  item: Uid,
  kind: oneOf(['report', 'relay'] as const),
  tlp: TlpSchema,
  title: Type.String(),
  own: Type.Boolean(),
  /** The police decide by a law of their own (D.Lgs. 51/2018). */
  police: Type.Boolean(),
  owner: Type.Optional(OrganisationRef),
  decision: Type.Optional(oneOf(rightsDecisions)),
  wish: Type.Optional(oneOf(wishStates)),
  reply: Type.Optional(Type.String()),
});
export type RightsFinding = Static<typeof RightsFinding>;

const Letter = Closed({ it: Type.String(), en: Type.String() });

/** Letters are sent by the hub, as the person asked. */
export const RightsCase = Closed({
  request: RightsRequest,
  findings: Type.Array(RightsFinding),
  /**
   * While it is open: mails of the hub's desk that belong to no text (in quarantine, put aside, of a draft thrown away).
   * Nobody has searched them for the value. Left out where there are none.
   */
  unsearchedMails: Type.Optional(Type.Integer({ minimum: 1 })),
  /** That an answer takes longer: to be sent within the first month. */
  extension: Type.Optional(Letter),
  /** The answer to the person, once the request is closed. */
  letter: Type.Optional(Letter),
});
export type RightsCase = Static<typeof RightsCase>;

/** What a hub asks of the owner of a text, never for whom. */
export const RightsWish = Closed({
  uid: Uid,
  item: Uid,
  itemKind: oneOf(['report', 'relay'] as const),
  /** Left out where looking at the list would be reading it: TLP:RED, personal data of others. */
  title: Type.Optional(Type.String()),
  right: oneOf(rights),
  kind: Type.String(),
  value: Type.String(),
  /** To rectify: what stands in its place once the owner agrees. */
  instead: Type.Optional(Type.String()),
  dueOn: Day,
  state: oneOf(wishStates),
});
export type RightsWish = Static<typeof RightsWish>;

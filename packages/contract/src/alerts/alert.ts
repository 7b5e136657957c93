import { type Static, Type } from 'typebox';
import { Band } from '../bands.ts';
import { Closed, Instant, OrganisationRef, oneOf, TlpSchema, Uid } from '../words.ts';

/** How soon somebody should look: an emergency may wake the 24/7 desk. */
export const urgencies = ['normal', 'high', 'emergency'] as const;
export type Urgency = (typeof urgencies)[number];

/** What an organisation says of itself. "Seen" and "done" are facts beside the answer. */
export const alertAnswers = ['affected', 'not_affected', 'checking'] as const;
export type AlertAnswer = (typeof alertAnswers)[number];

/** May the answer be told further up (to the other side of the agreement), and under which name? */
export const answerConsents = ['no', 'anonymous', 'named'] as const;
export type AnswerConsent = (typeof answerConsents)[number];

/** What one organisation has answered so far; absent fields have not happened. */
export const AlertReply = Closed({
  seenAt: Type.Optional(Instant),
  answer: Type.Optional(oneOf(alertAnswers)),
  answeredAt: Type.Optional(Instant),
  doneAt: Type.Optional(Instant),
  comment: Type.Optional(Type.String()),
  consent: oneOf(answerConsents),
  /** It came by mail: the organisation's word, of nobody by name. */
  byMail: Type.Optional(Type.Literal(true)),
  /** For `If-Match`: two colleagues who answer at once do not overwrite each other. */
  version: Type.Integer(),
});
export type AlertReply = Static<typeof AlertReply>;

/** How far the answers of an alert have come, for the organisation that sent it. */
export const AlertProgress = Closed({
  recipients: Type.Integer(),
  seen: Type.Integer(),
  affected: Type.Integer(),
  notAffected: Type.Integer(),
  checking: Type.Integer(),
  done: Type.Integer(),
  /** Neither answered nor seen. */
  silent: Type.Integer(),
  /** Of these: those whom no mail reached either. Somebody has to telephone. */
  unreached: Type.Integer(),
});
export type AlertProgress = Static<typeof AlertProgress>;

/** What the alert is about, as the reader may see it. The title is absent when the item has ended. */
export const AlertItem = Closed({
  uid: Uid,
  kind: oneOf(['report', 'relay'] as const),
  tlp: TlpSchema,
  title: Type.Optional(Type.String()),
  ending: Type.Optional(oneOf(['withdrawn', 'recalled', 'erased'] as const)),
});

/** An alert in a list: as its sender (`progress`) or as one of its recipients (`mine`). */
export const Alert = Closed({
  uid: Uid,
  direction: oneOf(['sent', 'received'] as const),
  /** Who asks for the answer. */
  sender: OrganisationRef,
  item: AlertItem,
  urgency: oneOf(urgencies),
  /** An exercise: shown as ESERCITAZIONE / DRILL everywhere. */
  drill: Type.Boolean(),
  question: Type.Optional(Type.String()),
  /** What to do now: at most three short lines of the sender, as confidential as the item. */
  actions: Type.Optional(Type.Array(Type.String(), { maxItems: 3 })),
  sentAt: Instant,
  dueAt: Type.Optional(Instant),
  mine: Type.Optional(AlertReply),
  progress: Type.Optional(AlertProgress),
  /** When the silent ones were last chased, and from when on they may be chased again. */
  chasedAt: Type.Optional(Instant),
  mayChaseAt: Type.Optional(Instant),
});
export type Alert = Static<typeof Alert>;

/** One line of the answer board. */
export const BoardRow = Closed({
  organisation: OrganisationRef,
  reply: AlertReply,
  /** Mails to this organisation: on their way, handed over, refused by the receiving server, not sent by its choice. */
  mail: Closed({
    waiting: Type.Integer(),
    sent: Type.Integer(),
    refused: Type.Integer(),
    withheld: Type.Integer(),
  }),
  /** No mail left or may still leave for it, and nobody of it has seen the alert: somebody has to telephone. */
  unreached: Type.Optional(Type.Literal(true)),
  chasedAt: Type.Optional(Instant),
});
export type BoardRow = Static<typeof BoardRow>;

/** Counts in bands for the other side of the agreement; refreshed once a day. */
export const AlertCounts = Closed({
  sentBy: OrganisationRef,
  sentAt: Instant,
  urgency: oneOf(urgencies),
  drill: Type.Boolean(),
  /** Counts as of this moment; absent before the first daily refresh. */
  asOf: Type.Optional(Instant),
  recipients: Type.Optional(Band),
  seen: Type.Optional(Band),
  affected: Type.Optional(Band),
  notAffected: Type.Optional(Band),
  checking: Type.Optional(Band),
  done: Type.Optional(Band),
  silent: Type.Optional(Band),
  /** Only where the agreement says that silent members are told by name. */
  silentNames: Type.Optional(Type.Array(OrganisationRef)),
  /** Members that are affected and agreed to be named to the other side. */
  affectedNames: Type.Array(OrganisationRef),
});
export type AlertCounts = Static<typeof AlertCounts>;

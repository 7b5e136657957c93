import { type Static, Type } from 'typebox';
import { Closed, Instant, oneOf, TlpSchema, Uid } from '../words.ts';

/** Under which term a value falls (clause `retention`). */
export const valueClasses = ['iban', 'phone', 'personalMail', 'otherValues'] as const;

/** Why something ends when it does: never sent, so long after it was sent, with what it was copied from, or prolonged. */
export const endCauses = ['draft', 'sent', 'source', 'prolonged'] as const;

/** What of an item ends: the whole of it, or its values of persons and machines that end next. */
export const endingScopes = ['item', 'values'] as const;
export type EndingScope = (typeof endingScopes)[number];

export const End = Closed({ at: Instant, because: oneOf(endCauses) });

/** Values of one class, and when the first of them ends. */
export const ValuesEnd = Closed({
  class: oneOf(valueClasses),
  count: Type.Integer(),
  end: End,
});

/** On which ground something was erased; `source`: with what it was copied from. */
export const erasureGrounds = ['term', 'owner', 'person', 'source', 'restored'] as const;
/** `share`: of a copy, what its maker had kept of the source. */
export const erasureScopes = ['item', 'values', 'share'] as const;

/** What was erased of an item, without what it was. */
export const Erasure = Closed({
  uid: Uid,
  item: Uid,
  kind: oneOf(['report', 'relay'] as const),
  scope: oneOf(erasureScopes),
  ground: oneOf(erasureGrounds),
  /** Kinds of the values. */
  kinds: Type.Array(Type.String()),
  askedAt: Instant,
  /** Absent while the content is still being removed; nobody reads it meanwhile. */
  doneAt: Type.Optional(Instant),
  counts: Type.Record(Type.String(), Type.Integer()),
});
export type Erasure = Static<typeof Erasure>;

/** When an item and its values end. */
export const ItemEnding = Closed({
  end: Type.Optional(End),
  values: Type.Array(ValuesEnd),
  /** What was erased of it, newest first; for its owner. */
  erasures: Type.Array(Erasure),
  /** What the reader may do about it. */
  may: Type.Array(oneOf(['prolong', 'erase'] as const)),
});
export type ItemEnding = Static<typeof ItemEnding>;

/** One line of the review list: something of the reader's own that ends soon. */
export const SoonEnding = Closed({
  item: Uid,
  kind: oneOf(['report', 'relay'] as const),
  tlp: TlpSchema,
  title: Type.String(),
  scope: oneOf(endingScopes),
  /** Of values. */
  classes: Type.Array(oneOf(valueClasses)),
  count: Type.Integer(),
  end: End,
});
export type SoonEnding = Static<typeof SoonEnding>;

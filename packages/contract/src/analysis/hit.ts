import { type Static, Type } from 'typebox';
import { Closed, Instant, OrganisationRef, oneOf, TlpSchema, Uid } from '../words.ts';

/** How a value is shared: the same, the same registrable parent, or the same /24 (IPv6: /64). Strongest first. */
export const sharings = ['exact', 'parent-domain', 'net24'] as const;
export type Sharing = (typeof sharings)[number];

export const SharedValue = Closed({
  kind: Type.String(),
  value: Type.String(),
  how: oneOf(sharings),
});
export type SharedValue = Static<typeof SharedValue>;

/** A report or relay that the reader may see and that shares a confirmed value. */
export const Hit = Closed({
  kind: oneOf(['report', 'relay'] as const),
  uid: Uid,
  title: Type.String(),
  tlp: TlpSchema,
  /** When it was sent. */
  at: Instant,
  own: Type.Boolean(),
  /** Who sent it, where the reader may know. */
  from: Type.Optional(OrganisationRef),
  shared: Type.Array(SharedValue),
});
export type Hit = Static<typeof Hit>;

import { type Static, Type } from 'typebox';
import { Closed, Instant, languages, oneOf, roles, Uid } from '../words.ts';

/** Somebody who works for the reader's own organisation. */
export const PersonRecord = Closed({
  uid: Uid,
  name: Type.String(),
  email: Type.String(),
  language: oneOf(languages),
  roles: Type.Array(oneOf(roles)),
  /** invited: has not yet used the link; active; removed people are not listed. */
  state: oneOf(['invited', 'active'] as const),
  secondFactor: Type.Boolean(),
  lastSeenAt: Type.Optional(Instant),
  version: Type.Integer(),
});
export type PersonRecord = Static<typeof PersonRecord>;

/** A link shown once, to hand over or to send. */
export const OneTimeLink = Closed({
  /** Path with the secret after the #, to put behind the installation's address. */
  path: Type.String(),
  expiresAt: Instant,
});

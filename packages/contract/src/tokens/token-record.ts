import { type Static, Type } from 'typebox';
import { Closed, Instant, Uid } from '../words.ts';

/** A key for a program: what it may call, whose it is, until when. The secret is shown once, at issue. */
export const TokenRecord = Closed({
  uid: Uid,
  name: Type.String(),
  scopes: Type.Array(Type.String()),
  person: Closed({ uid: Uid, name: Type.String() }),
  createdAt: Instant,
  expiresAt: Instant,
  lastUsedAt: Type.Optional(Instant),
  revokedAt: Type.Optional(Instant),
});
export type TokenRecord = Static<typeof TokenRecord>;

import { type Static, Type } from 'typebox';
import { Closed, Instant, Uid } from '../words.ts';

/** An attachment. Its name and type are what the sender said, never trusted: it is downloaded, not shown. */
export const FileRef = Closed({
  uid: Uid,
  name: Type.String(),
  mediaType: Type.String(),
  /** Bytes. */
  size: Type.Integer(),
  sha256: Type.String({ pattern: '^[0-9a-f]{64}$' }),
  createdAt: Instant,
});
export type FileRef = Static<typeof FileRef>;

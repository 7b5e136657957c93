import { type Static, Type } from 'typebox';
import { FileRef } from '../files/file-ref.ts';
import { standings } from '../reports/standing.ts';
import { Closed, Instant, OrganisationRef, oneOf, Uid } from '../words.ts';

/** A message of the conversation on a report, read by exactly who reads the report. */
export const Message = Closed({
  uid: Uid,
  /** In which capacity it was written. */
  speaksAs: oneOf(standings),
  /** Absent where the firm concerned is not told by name. */
  organisation: Type.Optional(OrganisationRef),
  /** A colleague's name; other organisations' people are not named. */
  person: Type.Optional(Type.String()),
  mine: Type.Boolean(),
  /** The firm asks, by replying to its copy, to have corrected what was written down; read by the two alone. */
  asksCorrection: Type.Boolean(),
  text: Type.String(),
  at: Instant,
  attachments: Type.Array(FileRef),
});
export type Message = Static<typeof Message>;

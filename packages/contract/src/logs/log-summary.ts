import { type Static, Type } from 'typebox';
import { Closed, Instant, OrganisationRef, oneOf, Uid } from '../words.ts';

export const logKinds = ['private', 'shared'] as const;

/** A log the reader may open: the organisation's own journal, or the shared log of an agreement. */
export const LogSummary = Closed({
  uid: Uid,
  kind: oneOf(logKinds),
  /** Whose: the organisation, or the agreement's title. */
  title: Type.String(),
  parties: Type.Array(OrganisationRef),
  size: Type.Integer({ minimum: 0 }),
});

/** One entry: what was written down, without its salt. `payload` is absent once erased. */
export const LogEntry = Closed({
  number: Type.Integer({ minimum: 1 }),
  at: Instant,
  leaf: Type.String({ description: 'SHA-256, hexadecimal' }),
  act: Type.Optional(Type.String()),
  actor: Type.Optional(
    Closed({
      organisation: Type.Optional(OrganisationRef),
      person: Type.Optional(Closed({ uid: Uid, name: Type.Optional(Type.String()) })),
    }),
  ),
  subject: Type.Optional(
    Closed({ kind: Type.String(), id: Uid, version: Type.Optional(Type.Integer()) }),
  ),
  facts: Type.Optional(Type.Unsafe<Record<string, unknown>>({ type: 'object' })),
});
export type LogEntry = Static<typeof LogEntry>;

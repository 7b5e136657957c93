import { type Static, Type } from 'typebox';
import { Closed, Day, OrganisationRef, oneOf, Text } from '../words.ts';
import { standings } from './standing.ts';

/** What a party notes of its own registry (protocollo informatico, DPR 445/2000, article 53). */
export const RegistrationEntry = Closed({
  number: Text(60),
  date: Day,
  /** Which registry: code of the office or of the AOO. */
  register: Type.Optional(Text(100)),
  /** Do the other parties see it? Each decides for its own. */
  shared: Type.Boolean(),
});
export type RegistrationEntry = Static<typeof RegistrationEntry>;

/** The registration of one party: the reader's own, or one that its party shows. */
export const Registration = Closed({
  ...RegistrationEntry.properties,
  standing: oneOf(standings),
  organisation: Type.Optional(OrganisationRef),
  mine: Type.Boolean(),
  /** Of this registration alone; the next change names it. */
  version: Type.Integer(),
});
export type Registration = Static<typeof Registration>;

import { type Static, Type } from 'typebox';
import { Closed } from './words.ts';

/** Why a rule decided so: a code and its parameters, put into words in the reader's language by the portal. */
export const Reason = Closed({
  code: Type.String(),
  params: Type.Record(Type.String(), Type.Union([Type.String(), Type.Number()])),
});
export type Reason = Static<typeof Reason>;

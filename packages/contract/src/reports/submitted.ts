import { type Static, Type } from 'typebox';
import { Closed, oneOf, Uid } from '../words.ts';
import { Receipt } from './report.ts';
import { notA } from './words.ts';

/** The answer to a submission: the receipt, or for whom it waits; and what it is not. */
export const Submitted = Closed({
  uid: Uid,
  version: Type.Integer(),
  state: oneOf(['submitted', 'awaiting_consent'] as const),
  receipt: Type.Optional(Receipt),
  notA: Type.Array(oneOf(notA)),
});
export type Submitted = Static<typeof Submitted>;

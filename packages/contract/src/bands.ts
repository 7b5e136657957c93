import { type Static, Type } from 'typebox';
import { Closed } from './words.ts';

/**
 * A count of organisations as it may be told to others: fewer than k, or a band (k–5, 6–10, more).
 * `from` absent: fewer than k. `to` absent: no upper end.
 */
export const Band = Closed({
  from: Type.Optional(Type.Integer()),
  to: Type.Optional(Type.Integer()),
});
export type Band = Static<typeof Band>;

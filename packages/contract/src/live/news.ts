import { type Static, Type } from 'typebox';
import { Closed, oneOf, Uid } from '../words.ts';

/**
 * One event of the stream: something of this kind is new or changed for the reader. Says no more than which,
 * and only of what the reader may see; the page asks for the rest.
 */
export const News = Closed({
  kind: oneOf(['report', 'relay', 'alert', 'desk'] as const),
  uid: Type.Optional(Uid),
});
export type News = Static<typeof News>;

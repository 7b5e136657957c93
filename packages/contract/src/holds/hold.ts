import { type Static, Type } from 'typebox';
import { Closed, Day, Instant, oneOf, Text, Uid } from '../words.ts';

/** `requested`: on a firm's own facts, its owner decides. The others bind or bound. */
export const holdStates = ['binding', 'requested', 'declined', 'lifted'] as const;
export type HoldState = (typeof holdStates)[number];

/** A judge's act that makes a hold bind on facts that are not the police's own. */
export const Decree = Closed({ authority: Text(200), number: Text(60), date: Day });
export type Decree = Static<typeof Decree>;

/** A hold as the police office that placed it sees it. */
export const Hold = Closed({
  uid: Uid,
  item: Uid,
  state: oneOf(holdStates),
  reason: Type.String(),
  reviewOn: Day,
  decree: Type.Optional(Decree),
  placedAt: Instant,
  liftedAt: Type.Optional(Instant),
});
export type Hold = Static<typeof Hold>;

/** A request as the owner of the facts sees it: never the reason that the police wrote for itself. */
export const HoldRequest = Closed({
  uid: Uid,
  item: Uid,
  from: Type.String(),
  message: Type.Optional(Type.String()),
  reviewOn: Day,
  state: oneOf(['open', 'accepted', 'declined', 'lifted'] as const),
  askedAt: Instant,
});
export type HoldRequest = Static<typeof HoldRequest>;

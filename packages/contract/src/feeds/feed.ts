import { type Static, Type } from 'typebox';
import { Closed, Instant, oneOf, Uid } from '../words.ts';

/** What a line of a list is. `addresses`: IPv4, IPv6 and networks. */
export const feedLists = ['domains', 'urls', 'addresses'] as const;
export type FeedList = (typeof feedLists)[number];

/** How one list stands; absent while nobody has read it. */
export const FeedState = Closed({
  list: oneOf(feedLists),
  /** Lines. */
  lines: Type.Integer(),
  /** When it was last made, the same or not; absent where it never could be. */
  builtAt: Type.Optional(Instant),
  /** When its lines last changed. */
  changedAt: Type.Optional(Instant),
  /** Since when it could not be made anew: the last good one is given meanwhile, or an error where there is none. */
  failingSince: Type.Optional(Instant),
});

/** Plain lists for one device or filter, behind an address that holds a secret. The secret is shown once. */
export const Feed = Closed({
  uid: Uid,
  name: Type.String(),
  /** Values first told longer ago are left out. */
  days: Type.Integer(),
  createdAt: Instant,
  lastReadAt: Type.Optional(Instant),
  lists: Type.Array(FeedState),
});
export type Feed = Static<typeof Feed>;

/** A feed with its secret, given once. */
export const FeedWithSecret = Closed({ feed: Feed, secret: Type.String() });

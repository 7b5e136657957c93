import { type Static, Type } from 'typebox';
import { Closed, Instant, Text, Uid } from '../words.ts';

const taken = {
  /** The words were read back to the caller, who said that they are right. */
  readBack: Type.Boolean(),
};

/**
 * A report that somebody told by telephone, and that the desk writes down in the name of `onBehalfOf`: who called (one of
 * the organisation's contacts, or a name and a number) and when. Once it is submitted, the organisation's own contacts get
 * a copy by mail to correct; nothing is sent to an address that was said on the telephone.
 */
export const Phoned = Closed({
  ...taken,
  /** When the call was; now, unless said. */
  at: Type.Optional(Instant),
  contact: Type.Optional(Uid),
  caller: Type.Optional(
    Closed({
      name: Text(200),
      /** As people write it; kept in E.164. */
      phone: Type.Optional(Text(40)),
    }),
  ),
});
export type Phoned = Static<typeof Phoned>;

/** What is shown of it. The caller, and the colleague who answered, only to the two organisations on the telephone. */
export const PhonedShown = Closed({
  ...taken,
  at: Instant,
  contact: Type.Optional(Uid),
  caller: Type.Optional(Closed({ name: Type.String(), phone: Type.Optional(Type.String()) })),
  /** Who wrote it down; told to the own organisation alone. */
  takenBy: Type.Optional(Type.String()),
});
export type PhonedShown = Static<typeof PhonedShown>;

import { type Static, Type } from 'typebox';
import { Closed } from '../words.ts';

/** The address at which an organisation's desk takes mail; absent: none. */
export const Mailbox = Closed({
  address: Type.Optional(Type.String()),
  /** As much waits in quarantine as may: strangers' mails, or programs', are put off. Told to the desk itself. */
  full: Type.Optional(Type.Boolean()),
  /** It is too long before the @ for the tag of a reply address: nobody can reply to the desk's mails. */
  noReplies: Type.Optional(Type.Boolean()),
});
export type Mailbox = Static<typeof Mailbox>;

import { type Static, Type } from 'typebox';
import { Closed } from '../words.ts';

/** The address at which an organisation's desk takes mail; absent: none. */
export const Mailbox = Closed({ address: Type.Optional(Type.String()) });
export type Mailbox = Static<typeof Mailbox>;

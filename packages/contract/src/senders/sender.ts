import { type Static, Type } from 'typebox';
import { Closed, Instant, oneOf } from '../words.ts';

/** The three records by which a receiving server knows that mails of a domain are its own. */
export const senderRecords = ['spf', 'dkim', 'dmarc'] as const;
export const recordStates = ['unchecked', 'ok', 'missing', 'wrong', 'unreachable'] as const;

/** A record of the domain's DNS: what should stand there, to be copied, and what was found. */
export const SenderRecord = Closed({
  kind: oneOf(senderRecords),
  /** The name it stands under. */
  name: Type.String(),
  /** TXT, to be copied. */
  value: Type.String(),
  state: oneOf(recordStates),
  found: Type.Array(Type.String()),
});
export type SenderRecord = Static<typeof SenderRecord>;

/** From which address of its own an organisation's mails come. */
export const Sender = Closed({
  address: Type.String(),
  name: Type.String(),
  /** All three records were found right: mails leave from this address, signed. Until then from the installation's. */
  inUse: Type.Boolean(),
  checkedAt: Type.Optional(Instant),
  records: Type.Array(SenderRecord),
});
export type Sender = Static<typeof Sender>;

/** Absent: mails leave from the installation's address. */
export const OwnSender = Closed({ sender: Type.Optional(Sender) });

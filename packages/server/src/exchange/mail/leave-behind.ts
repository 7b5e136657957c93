import { createHash } from 'node:crypto';
import type { Addressee } from './addressee.ts';
import { insertArrival, knownSender } from './arrivals.store.ts';
import { type RefusedMail, sendReceipt } from './receipts.store.ts';
import {
  type IncomingMail,
  type MailIn,
  readIncoming,
  senderToAnswer,
  toArrival,
} from './take-in-mail.ts';

/** A mail that stays in its mailbox: its header, and how many bytes it has in all. */
export interface LeftMail {
  readonly header: Buffer;
  readonly size: number;
  readonly returnPath: string;
  readonly reason: RefusedMail;
}

/**
 * Enters a mail that cannot be taken, by its header alone: the desk sees that it came, from whom and why it was left, and
 * a sender who is known and proven is told. Once, however often it is found again.
 */
export async function leaveBehind(
  deps: MailIn,
  { desk, replying }: Addressee,
  { header, size, returnPath, reason }: LeftMail,
): Promise<void> {
  const mail = await readHeader(deps, header, returnPath);
  await deps.work.run(desk, async (work) => {
    const address = mail.read.sender?.address;
    const knownOrg =
      replying?.org.id ?? (address === undefined ? undefined : await knownSender(work, address));
    const arrival = { ...toArrival(mail, reason, knownOrg), size, body: '', note: '' };
    const sha256 = createHash('sha256').update(`${size}\n`).update(header).digest();
    if ((await insertArrival(work, { ...arrival, sha256 })) === undefined) return;
    const to = senderToAnswer(mail.read);
    if (to && knownOrg !== undefined && mail.authentication.proven)
      await sendReceipt(work, { ...to, sha256: undefined, refused: reason });
  });
}

/** A header that nobody can read says nothing. */
async function readHeader(deps: MailIn, header: Buffer, returnPath: string): Promise<IncomingMail> {
  return readIncoming(deps, header, returnPath).catch(() =>
    readIncoming(deps, Buffer.from('Subject: \r\n\r\n'), ''),
  );
}

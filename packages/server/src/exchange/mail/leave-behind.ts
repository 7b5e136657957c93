import { createHash } from 'node:crypto';
import { refuse } from '../../platform/errors.ts';
import type { Addressee } from './addressee.ts';
import { admissionOf } from './admission.ts';
import { insertArrival } from './arrivals.store.ts';
import { type MailIn, readHeader } from './read-incoming.ts';
import { type RefusedMail, sendReceipt } from './receipts.store.ts';
import { senderToAnswer, toArrival } from './take-in-mail.ts';
import { tellOwnDesk } from './tell-own-desk.ts';

/** A mail that stays in its mailbox: its header, and how many bytes it has in all. */
export interface LeftMail {
  readonly header: Buffer;
  readonly size: number;
  readonly returnPath: string;
  readonly reason: RefusedMail;
}

/**
 * Enters a mail that cannot be taken, by its header alone: the desk sees that it came, from whom and why it was left, and
 * a sender who is known and proven is told. Once, however often it is found again. Throws `too_many_requests` where a
 * stranger's finds the quarantine full, as for any other mail of theirs.
 */
export async function leaveBehind(
  deps: MailIn,
  addressee: Addressee,
  { header, size, returnPath, reason }: LeftMail,
): Promise<void> {
  const mail = await readHeader(deps, header, returnPath);
  await deps.work.run(addressee.desk, async (work) => {
    // A reply address lets words through, and nothing that stays outside: such mails would count against no bound.
    const to = { ...addressee, replying: undefined, correcting: undefined };
    const { knownOrg, full } = await admissionOf(work, to, mail);
    if (full) throw refuse('too_many_requests', { retryAfter: 3600 });
    const arrival = { ...toArrival(mail, reason, knownOrg), size, body: '', note: '' };
    const sha256 = createHash('sha256').update(`${size}\n`).update(header).digest();
    if ((await insertArrival(work, { ...arrival, sha256 })) === undefined) return;
    const known = knownOrg !== undefined && mail.authentication.proven;
    tellOwnDesk(work, known ? 'known' : 'stranger');
    const answer = senderToAnswer(mail.read);
    if (answer && known) await sendReceipt(work, { ...answer, sha256: undefined, refused: reason });
  });
}

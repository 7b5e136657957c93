import type { ImapFlow } from 'imapflow';
import { DomainError } from '../../platform/errors.ts';
import type { Addressee } from './addressee.ts';
import { addresseeOfWay } from './addressee-of-way.ts';
import { type Admission, admissionOf } from './admission.ts';
import { leaveBehind } from './leave-behind.ts';
import { wayOf } from './mail-way.ts';
import { type MailIn, readHeader, readIncoming } from './read-incoming.ts';
import type { RefusedMail } from './receipts.store.ts';
import { takeInMail } from './take-in-mail.ts';

export interface MailboxIn extends MailIn {
  readonly ownDesk: string | undefined;
}

/** What the header of a mail in a mailbox tells, before its body is fetched. */
export interface Head {
  readonly uid: number;
  readonly header: Buffer;
  /** Bytes of the whole mail. */
  readonly size: number;
  readonly returnPath: string;
  readonly addressee: Addressee;
  readonly admission: Admission;
  /** Who wrote it stands in the body alone: PEC certifies it there. */
  readonly bodyDecides: boolean;
  /** It may say that a mail of ours came back, which needs no place; nobody's server writes more than so much for that. */
  readonly mayBeBounce: boolean;
}

/** A longer header is a flood; what it says beyond is not looked at. */
const LONGEST_HEADER = 256 * 1024;
/** Our letters, which come back in it, have no attachments. */
const LARGEST_BOUNCE = 1024 ** 2;

/**
 * Fetches the header of a mail of the open mailbox, by its UID. `gone`: moved away meanwhile, by a person or by another
 * process. `nobodys`: no desk has the address it was delivered to.
 */
export async function headOf(
  client: ImapFlow,
  uid: number,
  options: MailboxIn,
): Promise<Head | 'gone' | 'nobodys'> {
  const query = { size: true, bodyParts: [{ key: 'HEADER', maxLength: LONGEST_HEADER }] };
  const head = await client.fetchOne(String(uid), query, { uid: true });
  if (!head) return 'gone';
  if (!head.headers || head.size === undefined) throw new Error('the server gave no header');
  const { headers: header, size } = head;
  const way = await wayOf(header);
  const addressee = await options.work.run(nobody, (w) => addresseeOfWay(w, way, options));
  if (!addressee) return 'nobodys';
  // Unknown is not empty: only an empty path forbids an answer.
  const returnPath = way.returnPath ?? 'unknown';
  const mail = await readHeader(options, header, returnPath);
  const admission = await options.work.run(addressee.desk, (w) => admissionOf(w, addressee, mail));
  const bodyDecides = options.pecMailbox === true && mail.read.pec?.kind === 'certified';
  const mayBeBounce = mail.read.report && size <= LARGEST_BOUNCE;
  return { uid, header, size, returnPath, addressee, admission, bodyDecides, mayBeBounce };
}

const nobody = { orgId: undefined, personId: undefined };

/**
 * Takes the mail in; when it has answered, all is committed and the mail may be put away. A mail that is too large is
 * never fetched. `left`: it cannot be taken, and the desk knows. `later`: too much waits. `gone`: moved away meanwhile.
 */
export async function takeFromMailbox(
  client: ImapFlow,
  head: Head,
  options: MailboxIn,
): Promise<'taken' | 'left' | 'later' | 'gone'> {
  try {
    const refused = await takeWhole(client, head, options);
    if (refused === undefined) return 'taken';
    if (refused === 'gone') return 'gone';
    await leaveBehind(options, head.addressee, { ...head, reason: refused });
    return 'left';
  } catch (error) {
    if (error instanceof DomainError && error.code === 'too_many_requests') return 'later';
    throw error;
  }
}

/** Undefined: it is committed. */
async function takeWhole(
  client: ImapFlow,
  { uid, addressee, returnPath, size }: Head,
  deps: MailboxIn,
): Promise<RefusedMail | 'gone' | undefined> {
  if (size > deps.largestFile) return 'too_large';
  // One byte more than is taken: a server that gave a wrong size cannot fill the memory.
  const source = { start: 0, maxLength: deps.largestFile + 1 };
  const whole = await client.fetchOne(String(uid), { source }, { uid: true });
  if (!whole) return 'gone';
  if (!whole.source) throw new Error('the server gave no mail');
  if (whole.source.length > deps.largestFile) return 'too_large';
  const mail = await readIncoming(deps, whole.source, returnPath).catch(() => undefined);
  if (!mail) return 'unreadable';
  try {
    await takeInMail(deps, addressee, mail);
    return undefined;
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    if (error.code === 'holds_card_numbers') return 'holds_cards';
    if (error.code === 'too_large') return 'too_large';
    throw error;
  }
}

import type { ImapFlow } from 'imapflow';
import { DomainError } from '../../platform/errors.ts';
import type { Addressee } from './addressee.ts';
import { addresseeOfWay } from './addressee-of-way.ts';
import { leaveBehind } from './leave-behind.ts';
import { wayOf } from './mail-way.ts';
import type { RefusedMail } from './receipts.store.ts';
import { type MailIn, readIncoming, takeInMail } from './take-in-mail.ts';

/** What came of one mail in a mailbox. `nobodys`: no desk has the address it was delivered to. */
export type TakenFromMailbox = 'taken' | 'left' | 'nobodys' | 'later';

/** A longer header is a flood; what it says beyond is not looked at. */
const LONGEST_HEADER = 256 * 1024;

/**
 * Takes one mail of the open mailbox, by its UID; when it has answered, all is committed and the mail may be put away. A
 * mail that is too large is never fetched. `later`: something here is amiss, not the mail.
 */
export async function takeFromMailbox(
  client: ImapFlow,
  uid: number,
  options: MailIn & { readonly ownDesk: string | undefined },
): Promise<TakenFromMailbox> {
  const query = { size: true, bodyParts: [{ key: 'HEADER', maxLength: LONGEST_HEADER }] };
  const head = await client.fetchOne(String(uid), query, { uid: true });
  // Moved away meanwhile, by a person or by another process.
  if (!head) return 'taken';
  if (!head.headers || head.size === undefined) throw new Error('the server gave no header');
  const { headers: header, size } = head;
  const way = await wayOf(header);
  const addressee = await options.work.run(nobody, (w) => addresseeOfWay(w, way, options));
  if (!addressee) return 'nobodys';
  // Unknown is not empty: only an empty path forbids an answer.
  const returnPath = way.returnPath ?? 'unknown';
  const refused = await takeWhole(client, uid, {
    ...options,
    addressee,
    returnPath,
    size: head.size,
  });
  if (refused === undefined) return 'taken';
  if (refused === 'later') return 'later';
  await leaveBehind(options, addressee, { header, size, returnPath, reason: refused });
  return 'left';
}

const nobody = { orgId: undefined, personId: undefined };

interface Whole extends MailIn {
  readonly addressee: Addressee;
  readonly returnPath: string;
  readonly size: number;
}

/** Undefined: it is committed. */
async function takeWhole(
  client: ImapFlow,
  uid: number,
  { addressee, returnPath, size, ...deps }: Whole,
): Promise<RefusedMail | 'later' | undefined> {
  if (size > deps.largestFile) return 'too_large';
  // One byte more than is taken: a server that gave a wrong size cannot fill the memory.
  const source = { start: 0, maxLength: deps.largestFile + 1 };
  const whole = await client.fetchOne(String(uid), { source }, { uid: true });
  if (!whole) return undefined;
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
    if (error.code === 'too_many_requests') return 'later';
    throw error;
  }
}

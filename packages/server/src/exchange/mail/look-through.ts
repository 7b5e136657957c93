import type { ImapFlow } from 'imapflow';
import type { PutAway } from './put-away.ts';
import { DEALT_WITH } from './put-away.ts';
import type { PutOff } from './put-off.ts';
import { headOf, type MailboxIn, takeFromMailbox } from './take-from-mailbox.ts';

export interface LookOptions extends MailboxIn {
  readonly putAway: PutAway;
  readonly putOff: PutOff;
  readonly logError: (error: unknown) => void;
  /** Has something come since the look began? */
  readonly somethingCame: () => boolean;
}

/**
 * One look through the open mailbox. What was never looked at comes first, oldest first, and of that who is known and
 * proven: however much strangers send, it costs those a header each. Then the turn is of what was put off, and of strangers'
 * mails until something comes. What cannot be taken now is not fetched again before its pause is over.
 */
export async function lookThrough(client: ImapFlow, options: LookOptions): Promise<void> {
  const { putOff } = options;
  const wanted = { unKeyword: DEALT_WITH, deleted: false };
  const uids = (await client.search(wanted, { uid: true })) || [];
  for (const uid of putOff.unseenOf(uids)) await guarded(client, uid, options, takeIfKnown);
  // One at least in each look: else who sends without end keeps every other mail waiting for ever.
  let tried = false;
  for (const uid of putOff.due()) {
    if (!putOff.isDue(uid)) continue;
    if (tried && putOff.isStranger(uid) && options.somethingCame()) return;
    tried = true;
    const came = await guarded(client, uid, options, takeWhoever);
    if (came !== 'full' || options.ownDesk === undefined) continue;
    // One desk, one quarantine: it is full for all of them, and those who are known were before them.
    putOff.putOffStrangers();
  }
}

type Came = 'done' | 'full';
type Take = (client: ImapFlow, uid: number, options: LookOptions) => Promise<Came>;

/** A broken connection breaks every mail; anything else is this mail's, and the others go on. Either way it waits. */
async function guarded(
  client: ImapFlow,
  uid: number,
  options: LookOptions,
  take: Take,
): Promise<Came> {
  try {
    return await take(client, uid, options);
  } catch (error) {
    options.putOff.putOff(uid);
    if (!client.usable) throw error;
    options.logError(error);
    return 'done';
  }
}

const takeIfKnown: Take = async (client, uid, options) => {
  const head = await headOf(client, uid, options);
  if (typeof head !== 'string' && head.admission.reason !== undefined && !head.bodyDecides) {
    options.putOff.setAside(uid, head.mayBeBounce);
    return 'done';
  }
  return take(client, uid, head, options);
};

const takeWhoever: Take = async (client, uid, options) =>
  take(client, uid, await headOf(client, uid, options), options);

async function take(
  client: ImapFlow,
  uid: number,
  head: Awaited<ReturnType<typeof headOf>>,
  options: LookOptions,
): Promise<Came> {
  const { putAway, putOff } = options;
  const came = await whatCame(client, head, options);
  if (came === 'gone') return 'done';
  if (came === 'taken') {
    await putAway.done(uid);
    return 'done';
  }
  // Also what is left: where the server cannot mark it, it is found again.
  putOff.putOff(uid);
  // Programs have a bound of their own: that theirs is reached says nothing of what people wrote.
  if (came === 'full') return isProgram(head) ? 'done' : 'full';
  await putAway.left(uid);
  return 'done';
}

const isProgram = (head: Awaited<ReturnType<typeof headOf>>): boolean =>
  typeof head !== 'string' && head.admission.reason === 'automatic';

async function whatCame(
  client: ImapFlow,
  head: Awaited<ReturnType<typeof headOf>>,
  options: LookOptions,
): Promise<'gone' | 'nobodys' | 'taken' | 'left' | 'full'> {
  if (typeof head === 'string') return head;
  if (head.admission.full && !head.bodyDecides && !head.mayBeBounce) return 'full';
  const came = await takeFromMailbox(client, head, options);
  return came === 'later' ? 'full' : came;
}

import type { ImapFlow, MailboxObject } from 'imapflow';

/** Keyword (RFC 9051, 2.3.2) of mails that were dealt with and lie where they lay. */
export const DEALT_WITH = 'StaffettaVisto';

/** Puts mails away once they are committed. Nothing is ever deleted. */
export interface PutAway {
  /** Taken: into the folder, or marked where the server cannot move. */
  done(uid: number): Promise<void>;
  /** Not taken: it stays, with a mark that a person sees in any mail program. */
  left(uid: number): Promise<void>;
}

/**
 * Finds out how this server can. Without MOVE (RFC 6851) a mail is only marked: to copy and expunge would delete. Throws
 * where it can do neither, since every mail would then be read for ever.
 */
export async function putAwayIn(
  client: ImapFlow,
  mailbox: MailboxObject,
  folder: string,
): Promise<PutAway> {
  const flags = mailbox.permanentFlags;
  const marks = flags === undefined || flags.has('\\*') || flags.has(DEALT_WITH);
  const moves = client.capabilities.has('MOVE') && (await isThere(client, folder));
  if (!moves && !marks) throw new Error('the server can neither move nor mark mails');
  const mark = async (uid: number, flagsToAdd: string[]) => {
    await client.messageFlagsAdd(String(uid), flagsToAdd, { uid: true });
  };
  return {
    done: async (uid) => {
      if (moves && (await client.messageMove(String(uid), folder, { uid: true }))) return;
      await mark(uid, ['\\Seen', DEALT_WITH]);
    },
    left: (uid) => mark(uid, marks ? ['\\Flagged', DEALT_WITH] : ['\\Flagged']),
  };
}

async function isThere(client: ImapFlow, folder: string): Promise<boolean> {
  // Gives also for a folder that is there already.
  return client.mailboxCreate(folder).then(
    () => true,
    () => false,
  );
}

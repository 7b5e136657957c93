import type { MailInConfig } from '../../config/index.ts';
import { type MailDoor, openMailDoor } from './mail-door.ts';
import type { MailIn } from './read-incoming.ts';
import { type MailboxWatch, watchMailbox } from './watch-mailbox.ts';

export interface MailInOptions extends Omit<MailIn, 'authservId'>, MailInConfig {
  /** False: this process leaves mailboxes to others. */
  readonly works: boolean;
  readonly logError: (error: unknown) => void;
}

/** The ways by which mails come in. */
export interface MailWays {
  readonly door: MailDoor | undefined;
  readonly mailboxes: readonly MailboxWatch[];
  close(): Promise<void>;
}

/** Opens the door and begins to read the mailboxes. */
export async function openMailIn({
  door,
  mailboxes,
  works,
  authservId,
  ...options
}: MailInOptions): Promise<MailWays> {
  const opened =
    door === undefined ? undefined : await openMailDoor({ ...options, authservId, url: door });
  const watches = works ? mailboxes.map((mailbox) => watchMailbox({ ...options, mailbox })) : [];
  return {
    door: opened,
    mailboxes: watches,
    close: async () => {
      await Promise.all(watches.map((watch) => watch.close()));
      await opened?.close();
    },
  };
}

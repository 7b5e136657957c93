import type { ActorKeys, Work } from '../../platform/database/unit-of-work.ts';
import { DomainError } from '../../platform/errors.ts';
import { answerNow } from './answer-by-mail.ts';
import { linksEnd } from './answer-link.ts';
import { answerInReply } from './answer-word.ts';
import type { MailTokens } from './mail-token.ts';
import { mailReplied } from './replied-mail.store.ts';
import { readReplyAddress } from './reply-address.ts';

/** A reply to a mail of an alert, known by the address it was written to. */
export interface AlertReplied {
  readonly mail: string;
  readonly alertId: number;
  /** Whose desk sent the alert. */
  readonly deskOrg: number;
  /** Whom that mail was for. */
  readonly org: { readonly id: number; readonly uid: string };
}

/**
 * Which mail of an alert an address replies to, and the desk's own address in it. Undefined where the tag is not ours, or
 * its time is over: the mail is then one like any other.
 */
export async function alertReplied(
  work: Work<ActorKeys>,
  tokens: MailTokens,
  address: string,
): Promise<(AlertReplied & { readonly desk: string }) | undefined> {
  const read = readReplyAddress(address, tokens);
  const row = read && (await mailReplied(work, read.mail));
  if (!read || !row || work.now > linksEnd(row.sent_at, row.due_at ?? undefined)) return undefined;
  const org = { id: row.org_id, uid: row.org_uid };
  return { ...read, alertId: row.alert_id, deskOrg: row.owner_org, org };
}

const LONGEST_COMMENT = 1000;

/**
 * Takes the answer that a reply gives in its first line; tells whether that was all it said. What else it says becomes
 * the comment, and stays for a person to read. Gives undefined where it answers nothing, or nothing can be answered now.
 */
export async function answerFromReply(
  work: Work<ActorKeys>,
  mail: string,
  text: string,
): Promise<{ readonly nothingMore: boolean } | undefined> {
  const reply = answerInReply(text);
  if (!reply) return undefined;
  // Half a character at the end would be none.
  const comment =
    reply.more
      .slice(0, LONGEST_COMMENT)
      .replace(/[\ud800-\udbff]$/, '')
      .trim() || undefined;
  try {
    const taken = await answerNow(work, mail, { said: reply.said, comment, consent: 'no' });
    return taken ? { nothingMore: reply.more === '' } : undefined;
  } catch (error) {
    // A person reads it instead.
    if (error instanceof DomainError) return undefined;
    throw error;
  }
}

import { type MailTokens, readReplyAddress } from '../../alerts/index.ts';
import { days, later, toMicros } from '../../platform/clock.ts';
import type { ActorKeys, Work } from '../../platform/database/unit-of-work.ts';
import { copyReplied } from './call-copies.store.ts';

/** A reply to the copy of a report that was told by telephone, known by the address it was written to. */
export interface CopyReplied {
  readonly mail: string;
  readonly itemUid: string;
  /** Whose desk wrote the report down. */
  readonly deskOrg: number;
  /** Whom the copy was for. */
  readonly org: { readonly id: number; readonly uid: string };
}

/** As long may a reply be late. */
const ANSWERABLE = days(60);

/** Undefined where the tag is not ours, not of a copy, or its time is over: the mail is then one like any other. */
export async function copyRepliedAt(
  work: Work<ActorKeys>,
  tokens: MailTokens,
  address: string,
): Promise<CopyReplied | undefined> {
  const read = readReplyAddress(address, tokens);
  const row = read && (await copyReplied(work, read.mail));
  if (!row || work.now > later(toMicros(row.sent_at), ANSWERABLE)) return undefined;
  return {
    mail: read.mail,
    itemUid: row.item_uid,
    deskOrg: row.owner_org,
    org: { id: row.org_id, uid: row.org_uid },
  };
}

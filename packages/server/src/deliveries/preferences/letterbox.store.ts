import type { Language, MailKind } from '@staffetta/contract';
import { sql } from 'kysely';
import type { ActorKeys, Work } from '../../platform/database/unit-of-work.ts';

/** Where a mail goes, as its readers chose. */
export interface Letterbox {
  /** Contact or account; null where it is nobody's any more. */
  box: string | null;
  off: MailKind[];
}

/** The acting organisation's mailbox at an address. */
export async function letterboxAt(work: Work<ActorKeys>, address: string): Promise<Letterbox> {
  const row = await work.row(sql<Letterbox>`select box, off from letterbox(${address})`);
  return row!;
}

/** A mailbox that a link names, and whose it is. */
export interface CalledBox {
  org_id: number;
  org_uid: string;
  org_name: string;
  /** The organisation whose people look after it. */
  kept_by: number;
  /** Whose account it is; null: a contact's. */
  person_uid: string | null;
  address: string;
  language: Language;
  off: MailKind[];
}

export const letterboxCalled = (work: Work<ActorKeys>, box: string) =>
  work.row(
    sql<CalledBox>`select org_id, org_uid, org_name, kept_by, person_uid, address, language, off
      from letterbox_called(${box})`,
  );

/** What to turn off and what on; what is not named stays. */
export interface Turn {
  readonly off: readonly MailKind[];
  readonly on: readonly MailKind[];
}

/** Writes a choice for everybody of the organisation at that address; gives what is off now. */
export async function turnMails(
  work: Work<ActorKeys>,
  box: string,
  { off, on }: Turn,
): Promise<MailKind[]> {
  const row = await work.row(
    sql<{ off: MailKind[] | null }>`select turn_mails(${box},
      ${sql.val([...off])}::text[], ${sql.val([...on])}::text[]) as off`,
  );
  return row?.off ?? [];
}

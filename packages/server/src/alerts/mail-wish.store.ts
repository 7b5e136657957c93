import type { MailOff } from '@staffetta/contract';
import { sql } from 'kysely';
import type { ActorWork } from '../identity/index.ts';

/** What of the mails to this organisation the person does without; undefined: they want none at all. */
export async function mailWish(work: ActorWork): Promise<MailOff | undefined> {
  const { orgId, personId } = work.actor;
  const row = await work.row(
    sql<{ mail_off: MailOff }>`select mail_off from mail_wish
      where org_id = ${orgId} and person_id = ${personId}`,
  );
  return row?.mail_off;
}

/** Keeps the wish; saying it twice changes nothing. */
export async function keepMailWish(work: ActorWork, off: MailOff | undefined): Promise<void> {
  const { orgId, personId } = work.actor;
  await work.rows(
    off
      ? sql`insert into mail_wish (org_id, person_id, mail_off) values (${orgId}, ${personId}, ${sql.val(off)}::text[])
          on conflict (org_id, person_id) do update set mail_off = excluded.mail_off`
      : sql`delete from mail_wish where org_id = ${orgId} and person_id = ${personId}`,
  );
}

import { type MailKind, type MailOff, mailKinds } from '@staffetta/contract';
import { sql } from 'kysely';
import type { ActorWork } from '../identity/index.ts';

/**
 * What of the mails to this organisation the person does without, as it holds for their mailbox, which contacts may share;
 * undefined: they want none at all.
 */
export async function mailWish(work: ActorWork): Promise<MailOff | undefined> {
  const { orgId, personId } = work.actor;
  const row = await work.row(
    sql<{
      off: MailOff;
    }>`select array(select distinct k from unnest(w.mail_off || l.off) k order by k) as off
      from mail_wish w join person p on p.id = w.person_id cross join letterbox(p.email) l
      where w.org_id = ${orgId} and w.person_id = ${personId}`,
  );
  return row?.off;
}

/** Keeps the wish, and what it does without for everybody at the mailbox; saying it twice changes nothing. */
export async function keepMailWish(work: ActorWork, off: MailOff | undefined): Promise<void> {
  const { orgId, personId } = work.actor;
  if (!off) {
    await work.rows(sql`delete from mail_wish where org_id = ${orgId} and person_id = ${personId}`);
    return;
  }
  await work.rows(
    sql`insert into mail_wish (org_id, person_id, mail_off) values (${orgId}, ${personId}, ${sql.val(off)}::text[])
      on conflict (org_id, person_id) do update set mail_off = excluded.mail_off`,
  );
  const on = mailKinds.filter((kind: MailKind) => !off.includes(kind));
  await work.rows(
    sql`select turn_mails(w.uid, ${sql.val(off)}::text[], ${sql.val(on)}::text[]) from mail_wish w
      where w.org_id = ${orgId} and w.person_id = ${personId}`,
  );
}

/** Organisations that look after a contact at the person's mailbox. */
export async function keepersOfMailbox(work: ActorWork): Promise<number[]> {
  const rows = await work.rows(
    sql<{
      kept_by: number;
    }>`select distinct c.kept_by from contact c join person p on lower(p.email) = lower(c.email)
      where c.org_id = ${work.actor.orgId} and p.id = ${work.actor.personId}`,
  );
  return rows.map((row) => row.kept_by);
}

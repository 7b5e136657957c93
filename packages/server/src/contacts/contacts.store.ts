import { randomUUID } from 'node:crypto';
import type { ContactRole, Language } from '@staffetta/contract';
import { sql } from 'kysely';
import type { ActorWork } from '../identity/actor.ts';
import type { ContactRow } from './contact.ts';

const columns = sql`c.id, c.uid, c.org_id, o.uid as org_uid, o.name as org_name, c.role, c.name, c.email, c.phone,
  c.language, c.confirmed_at, c.version, c.mail_off, c.refused_since, c.refused_why,
  looks_after(c.org_id) as looks_after, speaks_for(c.org_id) as may_change`;
const from = sql`from contact c join organisation o on o.id = c.org_id`;

export const findContact = (work: ActorWork, uid: string) =>
  work.row(sql<ContactRow>`select ${columns} ${from} where c.uid = ${uid}`);

/** By role, in the order of the index. */
export const contactsAfter = (
  work: ActorWork,
  orgId: number,
  after: readonly [role: string, id: number],
  limit: number,
) =>
  work.rows(
    sql<ContactRow>`select ${columns} ${from}
      where c.org_id = ${orgId} and (c.role, c.id) > (${after[0]}, ${after[1]}::bigint)
      order by c.role, c.id limit ${limit}`,
  );

/** What an organisation keeps and has to confirm, the oldest first, in the order of the index. */
export const contactsToConfirm = (
  work: ActorWork,
  since: string,
  after: readonly [confirmedAt: string, id: number],
  limit: number,
) =>
  work.rows(
    sql<ContactRow>`select ${columns} ${from}
      where c.kept_by = ${work.actor.orgId} and c.confirmed_at <= ${since}::timestamptz
        and (c.confirmed_at, c.id) > (${after[0]}::timestamptz, ${after[1]}::bigint)
      order by c.confirmed_at, c.id limit ${limit}`,
  );

/** Contacts that the actor looks after and whom mail does not reach, refused first, then by their number. */
export const contactsUnmailed = (
  work: ActorWork,
  after: readonly [refused: number, id: number],
  limit: number,
) =>
  work.rows(
    sql<
      ContactRow & { rank: number; nobody: boolean }
    >`select ${columns}, x.rank, not hears_by_mail(c.org_id) as nobody
      from (
        select c.id, 0 as rank from contact c where c.refused_since is not null
        union all
        select c.id, 1 from contact c where c.refused_since is null and c.mail_off <> '{}'
      ) x join contact c on c.id = x.id join organisation o on o.id = c.org_id
      where (x.rank, x.id) > (${after[0]}, ${after[1]}::bigint) and looks_after(c.org_id)
      order by x.rank, x.id limit ${limit}`,
  );

export interface ContactValues {
  readonly role: ContactRole;
  readonly name: string;
  readonly email?: string | undefined;
  readonly phone?: string | undefined;
  readonly language: Language;
}

/** Gives the global id, or undefined where the actor does not speak for the organisation. */
export async function insertContact(
  work: ActorWork,
  orgId: number,
  c: ContactValues,
): Promise<string | undefined> {
  const made = await work.row(
    sql<{ uid: string }>`insert into contact
        (uid, org_id, role, name, email, phone, language, kept_by, confirmed_at, created_at)
      select ${randomUUID()}, ${orgId}, ${c.role}, ${c.name}, ${c.email ?? null}, ${c.phone ?? null},
        ${c.language}, ${work.actor.orgId}, ${work.at}, ${work.at}
      where speaks_for(${orgId}) returning uid`,
  );
  return made?.uid;
}

/** Writes and confirms if the version is still the one that was read; tells whether it was. */
export async function updateContact(
  work: ActorWork,
  id: number,
  version: number,
  c: ContactValues,
): Promise<boolean> {
  const written = await work.row(
    sql`update contact set role = ${c.role}, name = ${c.name}, email = ${c.email ?? null},
        phone = ${c.phone ?? null}, language = ${c.language}, kept_by = ${work.actor.orgId},
        confirmed_at = ${work.at}, version = version + 1
      where id = ${id} and version = ${version} returning version`,
  );
  return written !== undefined;
}

export async function confirmContact(
  work: ActorWork,
  id: number,
  version: number,
): Promise<boolean> {
  const written = await work.row(
    sql`update contact set kept_by = ${work.actor.orgId}, confirmed_at = ${work.at},
        version = version + 1
      where id = ${id} and version = ${version} returning version`,
  );
  return written !== undefined;
}

export async function deleteContact(
  work: ActorWork,
  id: number,
  version: number,
): Promise<boolean> {
  const gone = await work.row(
    sql`delete from contact where id = ${id} and version = ${version} returning id`,
  );
  return gone !== undefined;
}

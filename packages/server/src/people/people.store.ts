import type { Language, PersonRecord, Role } from '@staffetta/contract';
import { sql } from 'kysely';
import type { ActorWork } from '../identity/index.ts';
import type { ActorKeys, Work } from '../platform/database/unit-of-work.ts';

export interface NewPerson {
  readonly uid: string;
  readonly name: string;
  readonly email: string;
  readonly language: Language;
  readonly passwordHash: string | undefined;
  readonly grants: readonly { orgId: number; roles: readonly Role[] }[];
}

/** Writes the person and what they may do where; gives the person's number. */
export async function insertPerson(work: Work<ActorKeys>, person: NewPerson): Promise<number> {
  const made = await work.row(
    sql<{ id: number }>`insert into person (uid, name, email, language, password_hash, created_at)
      values (${person.uid}, ${person.name}, ${person.email.trim().toLowerCase()}, ${person.language},
        ${person.passwordHash ?? null}, ${work.at}) returning id`,
  );
  for (const { orgId, roles } of person.grants) await grantRoles(work, made!.id, orgId, roles);
  return made!.id;
}

/** These roles and no others, for one person in one organisation. */
export async function grantRoles(
  work: Work<ActorKeys>,
  personId: number,
  orgId: number,
  roles: readonly Role[],
): Promise<void> {
  await work.rows(
    sql`delete from role_grant where person_id = ${personId} and org_id = ${orgId}
      and not role = any(${sql.val([...roles])}::text[])`,
  );
  await work.rows(
    sql`insert into role_grant (person_id, org_id, role)
      select ${personId}::bigint, ${orgId}::bigint, unnest(${sql.val([...roles])}::text[])
      on conflict do nothing`,
  );
}

export interface PersonRow {
  id: number;
  uid: string;
  name: string;
  email: string;
  language: Language;
  roles: Role[];
  /** Invited, and not yet come. */
  awaited: boolean;
  second_factor: boolean;
  last_seen_at: string | null;
  version: number;
}

// Of who was invited and has not come: what was said of them, and nothing of an account they may have elsewhere.
const columns = (orgId: number) => sql`
  p.id, p.uid, coalesce(w.name, p.name) as name, p.email, coalesce(w.language, p.language) as language,
  coalesce(w.version, p.version) as version, w.person_id is not null as awaited,
  w.person_id is null
    and (p.totp_secret is not null or exists (select from passkey k where k.person_id = p.id)) as second_factor,
  array(select g.role from role_grant g where g.person_id = p.id and g.org_id = ${orgId} order by g.role) as roles,
  (select max(s.last_used_at) from session s where s.person_id = p.id and s.org_id = ${orgId}) as last_seen_at`;

const awaited = (orgId: number) =>
  sql`left join invitee w on w.person_id = p.id and w.org_id = ${orgId}`;

/** People of the actor's organisation, by number, after one. */
export const peopleAfter = ({ actor, rows }: ActorWork, after: number, limit: number) =>
  rows(
    sql<PersonRow>`select ${columns(actor.orgId)} from person p ${awaited(actor.orgId)}
      where p.id in (select g.person_id from role_grant g where g.org_id = ${actor.orgId})
        and p.id > ${after} and p.disabled_at is null order by p.id limit ${limit}`,
  );

/** One of the actor's organisation, or nothing. */
export const personByUid = ({ actor, row }: ActorWork, uid: string) =>
  row(
    sql<PersonRow>`select ${columns(actor.orgId)} from person p ${awaited(actor.orgId)}
      where p.uid = ${uid} and p.disabled_at is null
        and exists (select from role_grant g where g.person_id = p.id and g.org_id = ${actor.orgId})`,
  );

export const personById = ({ actor, row }: ActorWork, id: number) =>
  row(
    sql<PersonRow>`select ${columns(actor.orgId)} from person p ${awaited(actor.orgId)}
      where p.id = ${id}
        and exists (select from role_grant g where g.person_id = p.id and g.org_id = ${actor.orgId})`,
  );

/** Whoever has this address, in whichever organisation: an address is one person. */
export const personByEmail = (work: ActorWork, email: string) =>
  work.row(
    sql<{ id: number; here: boolean }>`select p.id,
        exists (select from role_grant g where g.person_id = p.id and g.org_id = ${work.actor.orgId}) as here
      from person p where p.email = ${email}`,
  );

/** Raises the version if it is still the one that was read. */
export async function nextVersion(
  work: ActorWork,
  { id, awaited }: Pick<PersonRow, 'id' | 'awaited'>,
  version: number,
): Promise<boolean> {
  const moved = await work.row(
    awaited
      ? sql`update invitee set version = version + 1
          where person_id = ${id} and org_id = ${work.actor.orgId} and version = ${version} returning version`
      : sql`update person set version = version + 1 where id = ${id} and version = ${version} returning id`,
  );
  return moved !== undefined;
}

/** Two that entrust one organisation wait for one another: of two links made at once the first is void. */
export const lockOrganisation = (work: ActorWork, orgId: number) =>
  work.rows(sql`select id from organisation where id = ${orgId} for update`);

/** Whoever was invited there and has not come no longer may: roles, links and the note of them are gone. */
export async function dismissAwaited(work: ActorWork, orgId: number): Promise<void> {
  const awaitedThere = sql`org_id = ${orgId} and person_id in
    (select i.person_id from invitee i where i.org_id = ${orgId})`;
  await work.rows(
    sql`update one_time set used_at = ${work.at} where ${awaitedThere} and used_at is null`,
  );
  await work.rows(sql`delete from role_grant where ${awaitedThere}`);
  await work.rows(sql`delete from invitee where org_id = ${orgId}`);
}

/** Notes who is invited, as the inviting one calls them: the roles hold once they come. */
export const awaitPerson = (
  work: ActorWork,
  personId: number,
  orgId: number,
  { name, language }: Pick<NewPerson, 'name' | 'language'>,
) =>
  work.rows(
    sql`insert into invitee (person_id, org_id, name, language)
      values (${personId}, ${orgId}, ${name}, ${language})`,
  );

export const countAdministrators = async (work: ActorWork, except: number): Promise<number> => {
  const row = await work.row(
    sql<{
      n: number;
    }>`select count(*)::int as n from held_role g join person p on p.id = g.person_id
      where g.org_id = ${work.actor.orgId} and g.role = 'administrator' and g.person_id <> ${except}
        and p.disabled_at is null`,
  );
  return row!.n;
};

/** Ends what somebody holds for the actor's organisation: roles, sessions, tokens; if it was the last, the account too. */
export async function endHere(work: ActorWork, personId: number): Promise<void> {
  const here = sql`person_id = ${personId} and org_id = ${work.actor.orgId}`;
  await work.rows(sql`delete from role_grant where ${here}`);
  await work.rows(sql`delete from session where ${here}`);
  await work.rows(
    sql`update api_token set revoked_at = ${work.at} where ${here} and revoked_at is null`,
  );
  await work.rows(sql`delete from invitee where ${here}`);
  // Who works for nobody any more has no account: invited again, they begin anew, also with lost factors.
  const free = sql`not exists (select from role_grant g where g.person_id = ${personId})`;
  await work.rows(sql`delete from passkey where person_id = ${personId} and ${free}`);
  await work.rows(
    sql`update person set password_hash = null, totp_secret = null, totp_last_step = null
      where id = ${personId} and ${free}`,
  );
}

export const toRecord = (row: PersonRow): PersonRecord => ({
  uid: row.uid,
  name: row.name,
  email: row.email,
  language: row.language,
  roles: row.roles,
  state: row.awaited ? 'invited' : 'active',
  secondFactor: row.second_factor,
  ...(row.last_seen_at ? { lastSeenAt: row.last_seen_at } : {}),
  version: row.version,
});

import { sql } from 'kysely';
import type { ActorKeys, Work } from '../platform/database/unit-of-work.ts';

type AnyWork = Work<ActorKeys>;

export interface SignInRow {
  person_id: number;
  org_id: number | null;
  password_hash: string | null;
  totp_secret: Buffer | null;
  totp_last_step: number | null;
}

/** What is needed to check a sign-in: by address, before anybody is known. */
export const signInFacts = (work: AnyWork, email: string) =>
  work.row(
    sql<SignInRow>`select p.id as person_id, p.password_hash, p.totp_secret, p.totp_last_step,
      (select g.org_id from held_role g where g.person_id = p.id order by g.org_id limit 1) as org_id
      from person p where p.email = ${email} and p.disabled_at is null`,
  );

/** The account that a link is about. */
export const accountOf = (work: AnyWork, personId: number) =>
  work.row(
    sql<
      Omit<SignInRow, 'org_id'>
    >`select id as person_id, password_hash, totp_secret, totp_last_step
      from person where id = ${personId}`,
  );

/** The person has come: the roles of this organisation hold. */
export const acceptRoles = (work: AnyWork, personId: number, orgId: number) =>
  work.rows(sql`delete from invitee where person_id = ${personId} and org_id = ${orgId}`);

/** What other organisations entrusted to the person waits until they say so again. */
export const awaitElsewhere = (work: AnyWork, personId: number, orgId: number) =>
  work.rows(
    sql`insert into invitee (person_id, org_id, name, language, again)
      select distinct p.id, g.org_id, p.name, p.language, true
      from person p join role_grant g on g.person_id = p.id
      where p.id = ${personId} and g.org_id <> ${orgId}
      on conflict do nothing`,
  );

export interface NewSession {
  readonly tokenHash: Buffer;
  readonly personId: number;
  readonly orgId: number;
  readonly secondFactor: boolean;
  readonly expiresAt: string;
  readonly userAgent: string | undefined;
}

export const insertSession = (work: AnyWork, s: NewSession) =>
  work.rows(
    sql`insert into session (token_hash, person_id, org_id, second_factor, created_at, authenticated_at,
        last_used_at, expires_at, user_agent)
      values (${s.tokenHash}, ${s.personId}, ${s.orgId}, ${s.secondFactor}, ${work.at}, ${work.at},
        ${work.at}, ${s.expiresAt}, ${s.userAgent ?? null})`,
  );

export const deleteSession = (work: AnyWork, tokenHash: Buffer) =>
  work.rows(sql`delete from session where token_hash = ${tokenHash}`);

export const passwordOf = async (work: AnyWork, personId: number): Promise<string | undefined> =>
  (
    await work.row(
      sql<{
        password_hash: string | null;
      }>`select password_hash from person where id = ${personId}`,
    )
  )?.password_hash ?? undefined;

export const keepPassword = (work: AnyWork, personId: number, hash: string) =>
  work.rows(
    sql`update person set password_hash = ${hash}, version = version + 1 where id = ${personId}`,
  );

/** Ends the person's sessions, all or all but one. */
export const endSessions = (work: AnyWork, personId: number, except: Buffer | undefined) =>
  work.rows(
    sql`delete from session where person_id = ${personId}
      ${except ? sql`and token_hash <> ${except}` : sql``}`,
  );

/** The session was proven again just now. */
export const touchSession = (work: AnyWork, tokenHash: Buffer) =>
  work.rows(
    sql`update session set authenticated_at = ${work.at}, last_used_at = ${work.at}
      where token_hash = ${tokenHash}`,
  );

export const moveSession = (work: AnyWork, tokenHash: Buffer, orgId: number) =>
  work.rows(sql`update session set org_id = ${orgId} where token_hash = ${tokenHash}`);

export const changeProfile = (work: AnyWork, personId: number, name: string, language: string) =>
  work.rows(
    sql`update person set name = ${name}, language = ${language}, version = version + 1
      where id = ${personId}`,
  );

/** The organisations a person has a role in; through a function, since row security shows one at a time. */
export const organisationsOf = (work: AnyWork, personId: number) =>
  work.rows(
    sql<{
      id: number;
      uid: string;
      name: string;
    }>`select * from organisations_of_person(${personId})`,
  );

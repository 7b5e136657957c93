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
      (select g.org_id from role_grant g where g.person_id = p.id order by g.org_id limit 1) as org_id
      from person p where p.email = ${email} and p.disabled_at is null`,
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

import { sql } from 'kysely';
import type { ActorKeys, Work } from '../platform/database/unit-of-work.ts';

type AnyWork = Work<ActorKeys>;

export type Purpose =
  | 'invitation'
  | 'password_reset'
  | 'demo_sign_in'
  | 'passkey_registration'
  | 'passkey_sign_in';

export interface OneTime {
  readonly secretHash: Buffer;
  readonly purpose: Purpose;
  readonly personId?: number;
  readonly orgId?: number;
  readonly expiresAt: string;
}

/** Keeps the hash of a link or challenge that works once. */
export const insertOneTime = (work: AnyWork, one: OneTime) =>
  work.rows(
    sql`insert into one_time (secret_hash, purpose, person_id, org_id, created_at, expires_at)
      values (${one.secretHash}, ${one.purpose}, ${one.personId ?? null}, ${one.orgId ?? null},
        ${work.at}, ${one.expiresAt})`,
  );

/** Older links of this kind no longer work. */
export const voidOneTimes = (work: AnyWork, personId: number, orgId: number) =>
  work.rows(
    sql`update one_time set used_at = ${work.at}
      where person_id = ${personId} and org_id = ${orgId} and used_at is null
        and purpose in ('invitation', 'password_reset')`,
  );

export interface OneTimeRow {
  purpose: Purpose;
  person_id: number | null;
  org_id: number | null;
}

/** Looks without using. */
export const peekOneTime = (work: AnyWork, secretHash: Buffer, purposes: readonly Purpose[]) =>
  work.row(
    sql<OneTimeRow>`select purpose, person_id, org_id from one_time
      where secret_hash = ${secretHash} and purpose = any(${sql.val([...purposes])})
        and used_at is null and expires_at > ${work.at}`,
  );

/** Uses it; undefined when wrong, expired or used before (two at once: one wins). */
export const takeOneTime = (work: AnyWork, secretHash: Buffer, purposes: readonly Purpose[]) =>
  work.row(
    sql<OneTimeRow>`update one_time set used_at = ${work.at}
      where secret_hash = ${secretHash} and purpose = any(${sql.val([...purposes])})
        and used_at is null and expires_at > ${work.at}
      returning purpose, person_id, org_id`,
  );

export interface InvitedRow {
  organisation: string;
  name: string;
  email: string;
}

/** What an invitation is about; through a function, since a visitor sees no organisation. */
export const invitedBy = (work: AnyWork, personId: number, orgId: number) =>
  work.row(sql<InvitedRow>`select * from invitation_facts(${personId}, ${orgId})`);

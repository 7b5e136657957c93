import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { ActorKeys, Work } from '../platform/database/unit-of-work.ts';

type AnyWork = Work<ActorKeys>;

export interface InstallationRow {
  uid: string;
  name: string;
}

export const findInstallation = (work: AnyWork) =>
  work.row(sql<InstallationRow>`select uid, name from installation`);

export const insertInstallation = (work: AnyWork, name: string) =>
  work.rows(
    sql`insert into installation (uid, name, created_at) values (${randomUUID()}, ${name}, ${work.at})
      on conflict do nothing`,
  );

export interface ClaimRow {
  secret_hash: Buffer;
  expires_at: string;
  used_at: string | null;
}

export const findClaim = (work: AnyWork) =>
  work.row(sql<ClaimRow>`select secret_hash, expires_at, used_at from claim_link`);

/** A new link takes the place of an unused one; a used one stays used. */
export const replaceClaim = (work: AnyWork, secretHash: Buffer, expiresAt: string) =>
  work.rows(
    sql`insert into claim_link (secret_hash, expires_at) values (${secretHash}, ${expiresAt})
      on conflict (sole) do update set secret_hash = excluded.secret_hash, expires_at = excluded.expires_at
      where claim_link.used_at is null`,
  );

/** Marks the link used; tells whether this was the use (two at once: one wins). */
export async function useClaim(work: AnyWork, secretHash: Buffer): Promise<boolean> {
  const used = await work.row(
    sql`update claim_link set used_at = ${work.at}
      where secret_hash = ${secretHash} and used_at is null and expires_at > ${work.at} returning sole`,
  );
  return used !== undefined;
}

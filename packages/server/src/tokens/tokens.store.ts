import { randomUUID } from 'node:crypto';
import type { TokenRecord } from '@staffetta/contract';
import { sql } from 'kysely';
import type { ActorWork } from '../identity/index.ts';

interface TokenRow {
  uid: string;
  name: string;
  scopes: string[];
  person_uid: string;
  person_name: string;
  created_at: string;
  expires_at: string;
  last_used_at: string | null;
  revoked_at: string | null;
}

/** An administrator sees all of the organisation, others their own. */
const mine = ({ actor }: ActorWork) =>
  actor.roles.includes('administrator')
    ? sql`t.org_id = ${actor.orgId}`
    : sql`t.org_id = ${actor.orgId} and t.person_id = ${actor.personId}`;

export async function tokensSeen(work: ActorWork, uid?: string): Promise<TokenRecord[]> {
  const rows = await work.rows(
    sql<TokenRow>`select t.uid, t.name, t.scopes, p.uid as person_uid, p.name as person_name, t.created_at,
        t.expires_at, t.last_used_at, t.revoked_at
      from api_token t join person p on p.id = t.person_id
      where ${mine(work)} ${uid ? sql`and t.uid = ${uid}` : sql``}
      order by t.id desc limit 200`,
  );
  return rows.map(toRecord);
}

const toRecord = (row: TokenRow): TokenRecord => ({
  uid: row.uid,
  name: row.name,
  scopes: row.scopes,
  person: { uid: row.person_uid, name: row.person_name },
  createdAt: row.created_at,
  expiresAt: row.expires_at,
  ...(row.last_used_at ? { lastUsedAt: row.last_used_at } : {}),
  ...(row.revoked_at ? { revokedAt: row.revoked_at } : {}),
});

export async function insertToken(
  work: ActorWork,
  token: { hash: Buffer; name: string; scopes: readonly string[]; expiresAt: string },
): Promise<string> {
  const uid = randomUUID();
  await work.rows(
    sql`insert into api_token (uid, token_hash, person_id, org_id, name, scopes, created_at, expires_at)
      values (${uid}, ${token.hash}, ${work.actor.personId}, ${work.actor.orgId}, ${token.name},
        ${sql.val([...token.scopes])}, ${work.at}, ${token.expiresAt})`,
  );
  return uid;
}

export async function revokeToken(work: ActorWork, uid: string): Promise<boolean> {
  const gone = await work.row(
    sql`update api_token t set revoked_at = ${work.at}
      where ${mine(work)} and t.uid = ${uid} and t.revoked_at is null returning t.uid`,
  );
  return gone !== undefined;
}

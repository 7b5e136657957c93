import { randomUUID } from 'node:crypto';
import { type Client, createClient, operationList, type Role } from '@staffetta/contract';
import pg from 'pg';
import { hashSecret, newSecret } from '../../packages/server/src/identity/index.ts';
import { days, later, toInstant } from '../../packages/server/src/platform/clock.ts';
import type { World } from './world.ts';

/**
 * Somebody who works for an organisation that was made through the API: a person with a token for every operation.
 * Gives the typed client.
 */
export async function newcomer(
  world: World,
  orgUid: string,
  roles: readonly Role[] = ['administrator', 'analyst'],
): Promise<Client> {
  const client = new pg.Client({
    connectionString: world.database.ownerUrl,
    options: '-c search_path=staffetta',
  });
  await client.connect();
  const token = newSecret();
  const now = world.clock.now();
  const scopes = operationList.map((op) => op.id);
  try {
    await client.query(
      `with org as (select id from organisation where uid = $1),
        someone as (insert into person (uid, name, email, created_at) values ($2, 'Persona', $3, $4) returning id),
        granted as (insert into role_grant (person_id, org_id, role)
          select someone.id, org.id, r from someone, org, unnest($5::text[]) r)
      insert into api_token (uid, token_hash, person_id, org_id, name, scopes, created_at, expires_at)
        select $6, $7, someone.id, org.id, 'prova', $8, $4, $9 from someone, org`,
      [
        orgUid,
        randomUUID(),
        `${randomUUID()}@nuovo.example`,
        toInstant(now),
        roles,
        randomUUID(),
        hashSecret(token),
        scopes,
        toInstant(later(now, days(3650))),
      ],
    );
  } finally {
    await client.end();
  }
  return createClient({ origin: world.origin, token });
}

/** Runs SQL as the owner of the tables, past row security: only to set a scene or to look behind it. */
export async function asOwner<Row extends pg.QueryResultRow>(
  world: World,
  text: string,
  values: unknown[] = [],
): Promise<Row[]> {
  const client = new pg.Client({
    connectionString: world.database.ownerUrl,
    options: '-c search_path=staffetta',
  });
  await client.connect();
  const { rows } = await client.query<Row>(text, values).finally(() => client.end());
  return rows;
}

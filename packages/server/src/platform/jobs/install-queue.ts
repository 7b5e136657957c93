import type pg from 'pg';
import { getConstructionPlans, getMigrationPlans } from 'pg-boss';
import manifest from 'pg-boss/package.json' with { type: 'json' };

/** The schema of pg-boss's tables, beside ours. */
export const QUEUE_SCHEMA = 'pgboss';

/**
 * Creates or brings up to date the queue's tables, with the owner's rights, and lets the application use them:
 * the application itself may create nothing. Jobs carry ids only, so that no row security is needed there.
 */
export async function installQueue(client: pg.Client): Promise<void> {
  const installed = await versionOf(client);
  if (installed === undefined) await client.query(getConstructionPlans(QUEUE_SCHEMA));
  else if (installed < manifest.pgboss.schema)
    await client.query(getMigrationPlans(QUEUE_SCHEMA, installed));
  await client.query(`grant usage on schema ${QUEUE_SCHEMA} to staffetta_app`);
  await client.query(
    `grant select, insert, update, delete on all tables in schema ${QUEUE_SCHEMA} to staffetta_app`,
  );
}

async function versionOf(client: pg.Client): Promise<number | undefined> {
  const found = await client.query<{ name: string | null }>(
    `select to_regclass('${QUEUE_SCHEMA}.version') as name`,
  );
  if (!found.rows[0]?.name) return undefined;
  const { rows } = await client.query<{ version: number }>(
    `select version from ${QUEUE_SCHEMA}.version`,
  );
  return rows[0]?.version;
}

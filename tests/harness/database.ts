import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import { inject } from 'vitest';
import {
  appRole,
  connectionUrl,
} from '../../packages/server/src/platform/database/embedded/index.ts';

/** A migrated database that one test file has for itself. */
export type TestDatabase = {
  /** As the owner of the schema. */
  ownerUrl: string;
  /** As the application: what nearly every test should use. */
  appUrl: string;
  drop(): Promise<void>;
};

/** Copies the migrated template. Call it in `beforeAll`, and `drop` in `afterAll`. */
export async function createDatabase(): Promise<TestDatabase> {
  const { owner, app, template } = inject('engine');
  const name = `test_${crypto.randomUUID().replaceAll('-', '')}`;
  await asOwner(
    `CREATE DATABASE ${name} TEMPLATE ${template}`,
    `REVOKE ALL ON DATABASE ${name} FROM PUBLIC`,
    `GRANT CONNECT ON DATABASE ${name} TO ${appRole}`,
  );
  return {
    ownerUrl: connectionUrl({ ...owner, database: name }),
    appUrl: connectionUrl({ ...app, database: name }),
    drop: () => dropDatabase(name),
  };
}

/** The owner may end no session of the application's role and no autovacuum: these are waited for. */
async function dropDatabase(name: string): Promise<void> {
  for (let tries = 0; ; tries++) {
    try {
      return await asOwner(`DROP DATABASE ${name} WITH (FORCE)`);
    } catch (error) {
      const isInUse = ['42501', '55006'].includes((error as pg.DatabaseError).code ?? '');
      if (!isInUse || tries === 100) throw error;
      await wait(100);
    }
  }
}

async function asOwner(...statements: string[]): Promise<void> {
  const client = new pg.Client(inject('engine').owner);
  await client.connect();
  try {
    for (const statement of statements) await client.query(statement);
  } finally {
    await client.end();
  }
}

/** Rows of one statement, run as the owner of the schema: what no application role may look at. */
export async function rowsAsOwner(
  ownerUrl: string,
  statement: string,
  values: unknown[] = [],
): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    return (await client.query(statement, values)).rows;
  } finally {
    await client.end();
  }
}

/** A database with nothing in it: what a restore fills. */
export async function createEmptyDatabase(): Promise<TestDatabase> {
  const { owner, app } = inject('engine');
  const name = `test_${crypto.randomUUID().replaceAll('-', '')}`;
  await asOwner(
    `CREATE DATABASE ${name}`,
    `REVOKE ALL ON DATABASE ${name} FROM PUBLIC`,
    `GRANT CONNECT ON DATABASE ${name} TO ${appRole}`,
  );
  return {
    ownerUrl: connectionUrl({ ...owner, database: name }),
    appUrl: connectionUrl({ ...app, database: name }),
    drop: () => dropDatabase(name),
  };
}

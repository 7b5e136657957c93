import { join } from 'node:path';
import pg from 'pg';
import type { TestProject } from 'vitest/node';
import {
  type Connection,
  connectionUrl,
  type Embedded,
  startEmbedded,
} from '../../packages/server/src/platform/database/embedded/index.ts';
import { migrate } from '../../packages/server/src/platform/database/migrate.ts';
import { findSystemPrograms } from './system-programs.ts';
import { makeTestFolder, removeAbandonedFolders, removeTestFolder } from './test-folder.ts';

/** What test files need in order to make their databases; see `database.ts`. */
export type TestEngine = { name: string; owner: Connection; app: Connection; template: string };

declare module 'vitest' {
  export interface ProvidedContext {
    engine: TestEngine;
  }
}

const template = 'staffetta_template';

/**
 * Starts one PostgreSQL for all test files and migrates one template. `STAFFETTA_TEST_ENGINE` says
 * which: `embedded` (default), or `system` for the programs that the operating system installed.
 */
export default async function startEngine(project: TestProject): Promise<() => Promise<void>> {
  await removeAbandonedFolders();
  const folder = await makeTestFolder();
  const wanted = process.env.STAFFETTA_TEST_ENGINE ?? 'embedded';
  const server = await startEmbedded({
    stateFolder: join(folder, 'state'),
    log: { info() {}, warn: (message) => console.warn(message) },
    durability: 'disposable',
    ...(wanted === 'system' && { programs: findSystemPrograms() ?? '/usr/lib/postgresql' }),
  });
  await makeTemplate(server);
  const name = `${wanted} PostgreSQL ${await reportedVersion(server.connection)}`;
  console.log(`[${project.name}] ${name}`);
  project.provide('engine', {
    name,
    owner: server.ownerConnection,
    app: server.connection,
    template,
  });
  return async () => {
    await server.stop();
    await removeTestFolder(folder);
  };
}

async function makeTemplate(server: Embedded): Promise<void> {
  await asOwner(server, `CREATE DATABASE ${template}`);
  await migrate(connectionUrl({ ...server.ownerConnection, database: template }));
  // Nobody may stay connected to a template that is being copied.
  await asOwner(server, `ALTER DATABASE ${template} ALLOW_CONNECTIONS false`);
}

async function asOwner(server: Embedded, statement: string): Promise<void> {
  const client = new pg.Client(server.ownerConnection);
  await client.connect();
  await client.query(statement).finally(() => client.end());
}

async function reportedVersion(connection: Connection): Promise<string> {
  const client = new pg.Client(connection);
  await client.connect();
  const { rows } = await client.query('show server_version').finally(() => client.end());
  return rows[0].server_version;
}

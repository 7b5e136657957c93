import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Client, createClient } from '@staffetta/contract';
import pg from 'pg';
import { type Composed, type ComposeOptions, compose } from '../packages/server/src/compose.ts';
import { systemClock } from '../packages/server/src/platform/clock.ts';
import {
  connectionUrl,
  startEmbedded,
} from '../packages/server/src/platform/database/embedded/index.ts';
import { migrate } from '../packages/server/src/platform/database/migrate.ts';
import { type Populated, populate } from '../tests/harness/populate.ts';
import { testOptions } from '../tests/harness/world.ts';

/** A server with the cast on the durable embedded PostgreSQL; everything shares this machine. */
export interface Running {
  readonly cast: Populated;
  readonly staffetta: Composed;
  /** As the owner of the tables, for filling them. */
  readonly owner: pg.Pool;
  /** The client of whoever holds this token. */
  as(token: string): Client;
  stop(): Promise<void>;
}

/** Starts it in a folder of its own; `stop()` removes all of it. */
export async function startRunning(over: Partial<ComposeOptions> = {}): Promise<Running> {
  const state = mkdtempSync(join(tmpdir(), 'staffetta-bench-'));
  chmodSync(state, 0o711);
  const database = await startEmbedded({ stateFolder: state, log: { info() {}, warn() {} } });
  const ownerUrl = connectionUrl(database.ownerConnection);
  await migrate(ownerUrl);
  const staffetta = await compose({
    ...testOptions(connectionUrl(database.connection), join(state, 'files')),
    checkAnswers: false,
    ...over,
  });
  const cast = await populate(ownerUrl, systemClock);
  const origin = await staffetta.app.listen({ port: 0, host: '127.0.0.1' });
  const owner = new pg.Pool({ connectionString: ownerUrl, options: '-c search_path=staffetta' });
  return {
    cast,
    staffetta,
    owner,
    as: (token) => createClient({ origin, token }),
    stop: async () => {
      await owner.end();
      await staffetta.close();
      await database.stop();
      rmSync(state, { recursive: true, force: true });
    },
  };
}

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { Config } from '../config/index.ts';
import {
  connectionUrl,
  reachEmbedded,
  startEmbedded,
} from '../platform/database/embedded/index.ts';
import { StartError } from '../platform/start-error.ts';
import { noServer, nothingThere, ownerNeeded } from './refusals.ts';

/** A database to read from or to write into, as its owner. */
export interface OpenedDatabase {
  readonly ownerUrl: string;
  readonly appUrl: string;
  close(): Promise<void>;
}

export const quiet = { info() {}, warn() {} };

/** How often, and how many times, a server that is just starting is asked. */
const PAUSE = 250;
const ATTEMPTS = 80;

/**
 * The database to copy, running or not: that of DATABASE_OWNER_URL; the embedded one of a server that works; or
 * the embedded one started for the time of the copy. Throws `StartError`.
 */
export async function openSource(config: Config, state: string): Promise<OpenedDatabase> {
  if (config.database) return byUrl(config.database);
  if (!existsSync(join(state, 'postgres'))) throw nothingThere(state);
  try {
    const asRoot = config.environment === 'production' ? 'refuse' : 'trial';
    const server = await startEmbedded({ stateFolder: state, log: quiet, asRoot });
    return {
      ownerUrl: connectionUrl(server.ownerConnection),
      appUrl: connectionUrl(server.connection),
      close: server.stop,
    };
  } catch (error) {
    if (!(error instanceof StartError)) throw error;
    // Who may not start it (root in production) may still read from the one that runs.
    return ofRunning(state, error.code === 'already-running' ? ATTEMPTS : 1).catch(() => {
      throw error.code === 'already-running' ? noServer() : error;
    });
  }
}

export function byUrl({ appUrl, ownerUrl }: NonNullable<Config['database']>): OpenedDatabase {
  if (!ownerUrl) throw ownerNeeded();
  return { ownerUrl, appUrl, close: async () => {} };
}

async function ofRunning(state: string, attempts: number): Promise<OpenedDatabase> {
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const reached = await reachEmbedded(state);
    if (reached)
      return {
        ownerUrl: connectionUrl(reached.ownerConnection),
        appUrl: connectionUrl(reached.connection),
        close: async () => {},
      };
    await wait(PAUSE);
  }
  throw noServer();
}

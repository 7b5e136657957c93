import type { Config } from '../config/index.ts';
import { later, systemClock, toMicros } from '../platform/clock.ts';
import { connect } from '../platform/database/connect.ts';
import { connectionUrl, reachEmbedded } from '../platform/database/embedded/index.ts';
import { StartError } from '../platform/start-error.ts';
import { type CheckRow, checksOnHost } from './health.store.ts';
import { FRESH } from './show-health.ts';

export interface HealthOnHost {
  /** Somebody looked within the last minutes. */
  readonly watched: boolean;
  /** Watched, and nothing is bad. */
  readonly well: boolean;
  readonly checks: readonly CheckRow[];
}

/**
 * What the checks found last, read on the machine itself, with no account. Throws `StartError` where the server does not
 * run; starts nothing.
 */
export async function readHealth(config: Config, state: string): Promise<HealthOnHost> {
  const reached = config.database ? undefined : await reachEmbedded(state);
  const url = config.database?.appUrl ?? (reached && connectionUrl(reached.connection));
  if (!url) throw asleep();
  const database = connect({ url, max: 1 });
  try {
    const checks = await checksOnHost(database);
    const lookedAt = checks
      .map((row) => row.looked_at)
      .sort()
      .at(-1);
    const watched = lookedAt !== undefined && later(toMicros(lookedAt), FRESH) > systemClock.now();
    return { watched, well: watched && checks.every((row) => row.state !== 'bad'), checks };
  } finally {
    await database.close();
  }
}

const asleep = () =>
  new StartError('not-running', {
    it: 'Staffetta non è in esecuzione.',
    en: 'Staffetta is not running.',
  });

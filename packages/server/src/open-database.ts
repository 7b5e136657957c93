import { type Config, fingerprints, type Secrets } from './config/index.ts';
import { checkDatabase } from './platform/database/check-database.ts';
import { checkSecrets } from './platform/database/check-secrets.ts';
import { connectionUrl, startEmbedded } from './platform/database/embedded/index.ts';
import { migrate } from './platform/database/migrate.ts';
import { refuseUnfinishedRestore } from './platform/database/unfinished-restore.ts';

export interface OpenDatabase {
  readonly appUrl: string;
  /** As the owner, for migrations and for placing a demonstration; absent where somebody else migrates. */
  readonly ownerUrl: string | undefined;
  /** Tells a second start on the same folder where this one answers. */
  announce(origin: string): void;
  stop(): Promise<void>;
}

interface Log {
  info(message: string): void;
  warn(message: string): void;
}

/**
 * The database of DATABASE_URL, or the embedded one: migrated, and checked that row security binds us, that no
 * restore was cut short in it, and that the secrets are the ones that belong to it.
 */
export async function openDatabase(
  config: Config,
  state: string,
  secrets: Secrets,
  log: Log,
): Promise<OpenDatabase> {
  const opened = config.database
    ? {
        ...config.database,
        announce: () => {},
        stop: async () => {},
      }
    : await embedded(config, state, log);
  try {
    await refuseUnfinishedRestore(opened.appUrl);
    if (opened.ownerUrl) await migrate(opened.ownerUrl);
    await checkDatabase(opened.appUrl);
    await checkSecrets(opened.appUrl, { ...secrets, fingerprints: fingerprints(secrets) });
  } catch (error) {
    await opened.stop();
    throw error;
  }
  return opened;
}

async function embedded(config: Config, stateFolder: string, log: Log) {
  const asRoot = config.environment === 'production' ? 'refuse' : 'trial';
  const server = await startEmbedded({ stateFolder, log, asRoot });
  return {
    appUrl: connectionUrl(server.connection),
    ownerUrl: connectionUrl(server.ownerConnection),
    announce: server.announce,
    stop: server.stop,
  };
}

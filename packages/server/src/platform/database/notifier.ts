import pg from 'pg';

export interface NotifierOptions {
  /** A direct connection, not through a pooler that shares sessions: it listens. */
  readonly url: string;
  /** Something was committed somewhere; also called after the connection came back. */
  readonly onNews: () => void;
  readonly logError: (error: unknown) => void;
}

export interface Notifier {
  /** Tells every process of the installation; many calls within a moment become one. */
  tell(): void;
  stop(): Promise<void>;
}

const CHANNEL = 'staffetta_news';
const DEBOUNCE = 100;
const RECONNECT = 1_000;

/**
 * Carries "there is news" between processes. On a connection of its own, after the commit: NOTIFY inside a
 * request's transaction takes a lock of the whole cluster at its commit. Carries no content.
 */
export async function startNotifier(options: NotifierOptions): Promise<Notifier> {
  let client: pg.Client | undefined;
  let stopped = false;
  let pending: NodeJS.Timeout | undefined;
  let retry: NodeJS.Timeout | undefined;
  const connect = async () => {
    const fresh = new pg.Client({
      connectionString: options.url,
      application_name: 'staffetta-news',
      keepAlive: true,
    });
    fresh.on('error', () => lost(fresh));
    fresh.on('end', () => lost(fresh));
    fresh.on('notification', options.onNews);
    await fresh.connect();
    await fresh.query(`listen ${CHANNEL}`);
    client = fresh;
  };
  const reconnect = () => {
    retry = setTimeout(() => {
      connect().then(options.onNews, (error: unknown) => {
        options.logError(error);
        if (!stopped) reconnect();
      });
    }, RECONNECT);
  };
  const lost = (which: pg.Client) => {
    if (which !== client) return;
    client = undefined;
    which.end().catch(() => {});
    if (!stopped) reconnect();
  };
  await connect();
  return {
    tell: () => {
      if (stopped) return;
      pending ??= setTimeout(() => {
        pending = undefined;
        // Lost on a broken connection: after the reconnection everybody looks anyway.
        client?.query(`notify ${CHANNEL}`).catch(() => {});
      }, DEBOUNCE);
    },
    stop: async () => {
      stopped = true;
      clearTimeout(pending);
      clearTimeout(retry);
      await client?.end();
    },
  };
}

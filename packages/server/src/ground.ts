import { type Clock, systemClock } from './platform/clock.ts';
import { type Connected, connect } from './platform/database/connect.ts';
import { startNotifier } from './platform/database/notifier.ts';
import { type UnitOfWork, unitOfWork } from './platform/database/unit-of-work.ts';
import { type JobQueue, startJobs } from './platform/jobs/index.ts';
import { createMetrics, type Metrics } from './platform/metrics.ts';

export interface GroundOptions {
  /** URL of the plain role. */
  readonly appUrl: string;
  readonly clock?: Clock;
  /** False: this process hands jobs over, another one works. */
  readonly works: boolean;
  /** There is news of some process of the installation. */
  readonly onNews: () => void;
  readonly logError: (error: unknown) => void;
}

/** What the slices stand on. */
export interface Ground {
  readonly clock: Clock;
  readonly database: Connected;
  readonly work: UnitOfWork;
  /** Counts tries at secrets, on connections of its own. */
  readonly tries: UnitOfWork;
  readonly jobs: JobQueue;
  readonly metrics: Metrics;
  readonly works: boolean;
  readonly logError: (error: unknown) => void;
  close(): Promise<void>;
}

/** Connects to the database and starts the jobs and the news. */
export async function layGround(options: GroundOptions): Promise<Ground> {
  const { appUrl: url, works, onNews, logError, clock = systemClock } = options;
  const database = connect({ url });
  const metrics = createMetrics();
  const jobs = await startJobs({ url, works, logError });
  const notifier = await startNotifier({ url, onNews, logError });
  const units = (of: Connected) =>
    unitOfWork({
      database: of,
      clock,
      enqueue: jobs.enqueue,
      enqueued: jobs.wake,
      published: notifier.tell,
      sealed: metrics.sealed,
    });
  // Whoever waits for one of these holds a connection of the pool above already: two pools, or a deadlock.
  const triesDatabase = connect({ url, max: 2 });
  return {
    clock,
    database,
    work: units(database),
    tries: units(triesDatabase),
    jobs,
    metrics,
    works,
    logError,
    close: async () => {
      await jobs.stop();
      await notifier.stop();
      await triesDatabase.close();
      await database.close();
    },
  };
}

import { PgBoss, type WipData } from 'pg-boss';
import type { Transaction } from '../database/transaction.ts';
import type { PendingJob } from '../database/unit-of-work.ts';
import type { Duty } from './duty.ts';
import { QUEUE_SCHEMA } from './install-queue.ts';

export interface JobQueueOptions {
  /** URL of the plain role; the queue keeps few connections of its own. */
  readonly url: string;
  /** False: this process only hands jobs over, another one works. */
  readonly works: boolean;
  readonly logError: (error: unknown) => void;
}

/** Takes the jobs of several commits at once; what they say is a hint, the rows are the truth. */
export type JobHandler = (data: readonly Record<string, unknown>[]) => Promise<void>;

export interface JobQueue {
  /** Declares a queue, and works on it where this process works. */
  handle(queue: string, handler: JobHandler): Promise<void>;
  /** Has a duty run by one process at a time, at its hours. */
  keep(duty: Duty): Promise<void>;
  /** Hands jobs over inside the caller's transaction: they leave with its commit or not at all. */
  enqueue(trx: Transaction, jobs: readonly PendingJob[]): Promise<void>;
  /** Wakes this process's workers after a commit. */
  wake(jobs: readonly PendingJob[]): void;
  /** Whether this process's workers ask for work; true where it has none. */
  running(): boolean;
  /** Lets the handlers that run finish, takes nothing new. */
  stop(): Promise<void>;
}

const BATCH = 100;
/** Unprocessed jobs are forgotten after a day: the sweeper has long found their rows. */
const RETENTION_SECONDS = 86_400;
const dutyQueue = (name: string) => `duty.${name}`;

/** pg-boss as the application's plain role; its tables were made by the migration. */
async function startBoss({ url, works, logError }: JobQueueOptions): Promise<PgBoss> {
  const boss = new PgBoss({
    connectionString: url,
    application_name: 'staffetta-jobs',
    max: 3,
    schema: QUEUE_SCHEMA,
    migrate: false,
    createSchema: false,
    supervise: works,
    schedule: works,
  });
  boss.on('error', logError);
  await boss.start();
  return boss;
}

/** Starts the queue; this process works on it where `works` says so. */
export async function startJobs(options: JobQueueOptions): Promise<JobQueue> {
  const boss = await startBoss(options);
  let stopped = false;
  const workers = new Map<string, string>();
  const work = async (queue: string, handler: JobHandler) => {
    if (!options.works) return;
    const settings = { batchSize: BATCH, pollingIntervalSeconds: 2 };
    const id = await boss.work(queue, settings, (jobs) =>
      handler(jobs.map((job) => (job.data ?? {}) as Record<string, unknown>)),
    );
    workers.set(queue, id);
  };
  return {
    handle: async (queue, handler) => {
      await boss.createQueue(queue, { retentionSeconds: RETENTION_SECONDS });
      await work(queue, handler);
    },
    keep: async (duty) => {
      const queue = dutyQueue(duty.name);
      await boss.createQueue(queue, { policy: 'exclusive', retentionSeconds: RETENTION_SECONDS });
      if (options.works) await boss.schedule(queue, duty.when.cron);
      await work(queue, () => tried(duty, options.logError));
    },
    enqueue: async (trx, jobs) => {
      const db = { executeSql: (text: string, values: unknown[] = []) => trx.ask(text, values) };
      for (const [queue, some] of Map.groupBy(jobs, (job) => job.queue))
        await boss.insert(
          queue,
          some.map(({ data }) => ({ data })),
          { db },
        );
    },
    wake: (jobs) => {
      for (const queue of new Set(jobs.map((job) => job.queue)))
        boss.notifyWorker(workers.get(queue) ?? '');
    },
    running: () => !options.works || (!stopped && boss.getWipData().every(asksForWork)),
    stop: async () => {
      stopped = true;
      // One by one and waited for: boss.stop() alone would look only twice a second whether they ended.
      for (const queue of workers.keys()) await boss.offWork(queue, { wait: true });
      await boss.stop({ graceful: true, timeout: 10_000 });
    },
  };
}

/** The queue keeps what a run throws to itself: it is said here, or nobody learns why. */
async function tried(duty: Duty, logError: (error: unknown) => void): Promise<void> {
  try {
    await duty.run();
  } catch (error) {
    logError(error);
    throw error;
  }
}

/** Asked every two seconds. */
const SILENT = 60_000;

/** A worker in the middle of a long job does not ask, and is well all the same. */
const asksForWork = ({ count, lastFetchedOn, createdOn }: WipData): boolean =>
  count > 0 || Date.now() - (lastFetchedOn ?? createdOn) < SILENT;

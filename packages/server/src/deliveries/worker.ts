import type { Clock, Micros } from '../platform/clock.ts';
import { later, minutes } from '../platform/clock.ts';
import type { ActorKeys, UnitOfWork } from '../platform/database/unit-of-work.ts';
import type { Handed, Mailer, MailSender } from '../platform/mail/index.ts';
import type { Composed } from './compose-letter.ts';
import { claimDeliveries, nextDeliveryAt, settleDeliveries } from './deliveries.store.ts';
import { type Delivery, type Settled, tryAgain, waitQuietly } from './delivery.ts';
import { gatherNews } from './desk-news/desk-news.store.ts';

/** What a template makes of a delivery: a letter, nothing for now, nothing for good, or nothing by its reader's choice. */
export type Written =
  | {
      readonly letter: Composed;
      readonly list: string;
      /** Where one click ends mails of this kind; absent: they cannot be ended. */
      readonly unsubscribe?: string | undefined;
      /** Where a reply goes, if not to the sender. */
      readonly replyTo?: string;
      /** Message-ID of the mail it answers by itself. */
      readonly answers?: string;
    }
  | { readonly nothing: 'now' | 'ever' | 'by_choice'; readonly why: string };

/** Writes the letters of one kind, reading as the recipient: what they may not see, it cannot quote. */
export type Template = (work: UnitOfWork, delivery: Delivery) => Promise<Written>;

export interface DeliveryWorkerOptions {
  readonly work: UnitOfWork;
  readonly clock: Clock;
  readonly mailer: Mailer;
  readonly templates: Readonly<Record<string, Template>>;
  /** From which address of its own an organisation's mails leave; absent: all from the installation's. */
  readonly senderOf?: (orgId: number) => Promise<MailSender | undefined>;
  readonly logError: (error: unknown) => void;
  /** Longest sleep in milliseconds before looking for what a job did not tell of. */
  readonly sweepEvery?: number;
}

/** Reads no row of anybody: claims and settles through functions made for it. */
const nobody: ActorKeys = { orgId: undefined, personId: undefined };
/** How long a worker may hold what it took before another takes it over. */
const LEASE = minutes(2);
/** Claimed at once: with a server that lets each time out, the last is still sent within the lease. */
const BATCH = 40;
/** Sent side by side, and written down by as many. */
const SIDE_BY_SIDE = 10;

export interface DeliveryWorker {
  /** Sends all that is due now; resolves when nothing more is. Two calls at once share one run. */
  drain(): Promise<void>;
  /** Begins to look by itself. */
  start(): void;
  /** Lets what is in hand finish, begins nothing new. */
  stop(): Promise<void>;
}

/**
 * The sweeper and the worker in one: asks the rows what is due, sends, writes down. It may be killed at any
 * point: what it held falls to the next after the lease, under the same Message-ID.
 */
export function deliveryWorker(options: DeliveryWorkerOptions): DeliveryWorker {
  const sweepEvery = options.sweepEvery ?? 5_000;
  let running: Promise<void> | undefined;
  let again = false;
  let stopped = false;
  let timer: NodeJS.Timeout | undefined;
  const drain = (): Promise<void> => {
    again = running !== undefined;
    running ??= (async () => {
      try {
        do {
          again = false;
          while (!stopped && (await sendDue(options, () => stopped)));
        } while (again && !stopped);
      } finally {
        // In the same turn as the last look at `again`: who calls from now on begins a run of their own.
        running = undefined;
      }
    })();
    return running;
  };
  const sweep = async () => {
    await drain().catch(options.logError);
    if (stopped) return;
    timer = setTimeout(sweep, await sleepFor(options, sweepEvery));
    timer.unref();
  };
  return {
    drain,
    start: () => void sweep(),
    stop: async () => {
      stopped = true;
      clearTimeout(timer);
      await running?.catch(() => {});
    },
  };
}

/** Until the next one is due, but never longer than the sweep. */
async function sleepFor(options: DeliveryWorkerOptions, longest: number): Promise<number> {
  try {
    const next = await options.work.run(nobody, nextDeliveryAt);
    if (next === undefined) return longest;
    return Math.min(longest, Math.max(50, (next - options.clock.now()) / 1000));
  } catch {
    return longest;
  }
}

/** A stopping worker hands back what it has not begun. */
const giveBack: Settled = { state: 'waiting', nextAt: 0 as Micros, why: 'the worker stopped' };

/** Sends what is due until nothing is; false when nothing was. */
async function sendDue(options: DeliveryWorkerOptions, stopped: () => boolean): Promise<boolean> {
  const feed = dueFeed(options, stopped);
  const book = settlements(options);
  let begun = 0;
  const lane = async () => {
    for (let one = await feed(); one && !book.failed(); one = await feed()) {
      begun += 1;
      await book.add(one, stopped() ? giveBack : await sendOne(options, one));
    }
  };
  const lanes = await Promise.allSettled(Array.from({ length: SIDE_BY_SIDE }, lane));
  await book.close();
  const broken = lanes.find((one) => one.status === 'rejected');
  if (broken) throw broken.reason;
  return begun > 0;
}

/** Gives out what is due, one by one, and claims more before it runs out: nobody waits for a claim. */
function dueFeed({ work, clock }: DeliveryWorkerOptions, stopped: () => boolean) {
  const held: Delivery[] = [];
  let claiming: Promise<void> | undefined;
  let over = false;
  const claim = async () => {
    const lease = later(clock.now(), LEASE);
    const more = await work.run(nobody, (w) => {
      gatherNews(w);
      return claimDeliveries(w, lease, BATCH);
    });
    over = more.length === 0;
    held.push(...more);
  };
  return async (): Promise<Delivery | undefined> => {
    for (;;) {
      if (held.length < SIDE_BY_SIDE && !claiming && !over && !stopped()) {
        claiming = claim().finally(() => {
          claiming = undefined;
        });
        // Met by whoever waits for it; where nobody does, the next asks again.
        claiming.catch(() => {});
      }
      const one = held.shift();
      if (one) return one;
      if (!claiming) return undefined;
      await claiming;
    }
  };
}

/** Writes down what became of the mails, some together: at most so many are repeated when a worker is killed. */
function settlements({ work }: DeliveryWorkerOptions) {
  let settled: (readonly [Delivery, Settled])[] = [];
  let failed = false;
  const write = async () => {
    const some = settled;
    settled = [];
    if (some.length === 0) return;
    try {
      await work.run(nobody, (w) => settleDeliveries(w, some));
    } catch (error) {
      failed = true;
      throw error;
    }
  };
  return {
    add: async (delivery: Delivery, result: Settled) => {
      settled.push([delivery, result]);
      if (settled.length >= SIDE_BY_SIDE) await write();
    },
    close: write,
    failed: () => failed,
  };
}

async function sendOne(options: DeliveryWorkerOptions, delivery: Delivery): Promise<Settled> {
  const { clock, mailer, templates, work } = options;
  try {
    const write = templates[delivery.template];
    if (!write) return { state: 'dropped', why: `no template ${delivery.template}` };
    const written = await write(work, delivery);
    if ('nothing' in written) return settleNothing(delivery, clock.now(), written);
    const handed = await mailer.send({
      id: delivery.uid,
      to: { address: delivery.address, name: delivery.name },
      ...written.letter,
      sender: await options.senderOf?.(delivery.ownerOrg),
      list: written.list,
      unsubscribe: written.unsubscribe,
      answers: written.answers,
      replyTo: written.replyTo,
      language: delivery.language,
      at: new Date(Math.floor(delivery.position / 1000)),
    });
    return settle(delivery, clock.now(), handed);
  } catch (error) {
    // A letter that cannot be written must not hold up the others.
    options.logError(error);
    return tryAgain(delivery, clock.now(), 'could not be written');
  }
}

const ends = { ever: 'needless', by_choice: 'withheld' } as const;

function settleNothing(
  delivery: Delivery,
  now: Micros,
  { nothing, why }: Extract<Written, { nothing: unknown }>,
): Settled {
  return nothing === 'now' ? waitQuietly(delivery, now, why) : { state: ends[nothing], why };
}

function settle(delivery: Delivery, now: Micros, handed: Handed): Settled {
  if (handed.outcome === 'accepted') return { state: 'sent' };
  if (handed.outcome === 'refused') return { ...handed, state: 'refused' };
  return tryAgain(delivery, now, handed.why);
}

import { randomUUID } from 'node:crypto';
import { type RawBuilder, sql } from 'kysely';
import { type Clock, type Micros, toInstant } from '../clock.ts';
import type { Connected } from './connect.ts';
import { inTransaction, type Transaction } from './transaction.ts';

/** Who acts, as far as row security needs to know. No organisation: sees nothing. */
export interface ActorKeys {
  readonly orgId: number | undefined;
  readonly personId: number | undefined;
}

/** An item becomes visible to (or is replaced for, or recalled from) an audience. */
export interface PendingEntry {
  readonly audienceId: number;
  readonly itemId: number;
  readonly version: number;
  readonly kind: 'show' | 'replace' | 'recall';
  readonly until?: Micros | undefined;
}

/** A log leaf waiting for its number: the canonical payload before and after it, and its salt. */
export interface PendingLeaf {
  readonly logId: number;
  readonly salt: Uint8Array;
  readonly before: string;
  readonly after: string;
}

/** Work that leaves with the commit; a worker may be woken at once, a sweeper finds what was missed. */
export interface PendingJob {
  readonly queue: string;
  readonly data: Record<string, unknown>;
}

/** What a statement of the last moment gives. */
export interface Last {
  readonly value: string;
}

/**
 * One transaction of one actor at one instant. What it publishes, records and sends is committed with the
 * rows it wrote, or not at all (promise 8).
 */
export interface Work<A extends ActorKeys = ActorKeys> {
  readonly actor: A;
  readonly now: Micros;
  /** `now` in RFC 3339, for columns and answers. */
  readonly at: string;
  /** Runs SQL in this transaction, under the actor's row security. */
  rows<Row>(query: RawBuilder<Row>): Promise<Row[]>;
  row<Row>(query: RawBuilder<Row>): Promise<Row | undefined>;
  /** Sends SQL whose answer nobody needs, with the next that is asked; its failure fails the whole. */
  write(query: RawBuilder<unknown>): void;
  /**
   * What an earlier unit of work learned under this name. Only for what can never change once it was committed, such
   * as the number of an audience or of a log: nothing that says who may see or do what.
   */
  remembered<T>(name: string): T | undefined;
  /** Keeps such a fact for later units of work, if this one commits. */
  remember(name: string, fact: unknown): void;
  /**
   * Leaves a statement for the last moment, in one packet with the seal and the commit: what others wait for, such as a
   * counter's row, is then not held while this process is busy. Gives a mark that stands for the statement's `value` in
   * the answer of the request, and nowhere else. One in a unit.
   */
  lastly(query: RawBuilder<Last>): string;
  /** Hands that statement over to who keeps the answer, and so the value in it. */
  takeLast(): { readonly query: RawBuilder<Last>; readonly mark: string } | undefined;
  publish(entry: PendingEntry): void;
  record(leaf: PendingLeaf): void;
  send(job: PendingJob): void;
  /** Runs when the commit has succeeded: waking workers and streams, never work that must not be lost. */
  afterCommit(run: () => void): void;
}

export interface UnitOfWork {
  /** Runs `body` in a transaction of `actor`, seals and commits. */
  run<A extends ActorKeys, T>(actor: A, body: (work: Work<A>) => Promise<T>): Promise<T>;
}

export interface UnitOfWorkDeps {
  readonly database: Connected;
  readonly clock: Clock;
  /** Hands jobs to the queue inside the same transaction. */
  readonly enqueue: (trx: Transaction, jobs: readonly PendingJob[]) => Promise<void>;
  /** Told after a commit that sent jobs: workers of this process need not wait for their next look. */
  readonly enqueued: (jobs: readonly PendingJob[]) => void;
  /** Told after a commit that published entries or recorded acts: readers' streams may have news. */
  readonly published: () => void;
  /** Told how long the seal and its commit took, in seconds. */
  readonly sealed?: (seconds: number) => void;
}

/** The unit of work over a pool. */
export function unitOfWork(deps: UnitOfWorkDeps): UnitOfWork {
  const memory: Memory = new Map();
  return {
    run: async (actor, body) => {
      const pending = new Pending();
      let sealing = 0;
      const result = await inTransaction(deps.database, async (trx) => {
        const now = deps.clock.now();
        trx.begin(introduction(actor, now));
        const answer = await body(workOn(trx, { actor, now, pending, memory }));
        if (pending.jobs.length > 0) await deps.enqueue(trx, pending.jobs);
        // Nobody kept its value; it has to happen all the same.
        if (pending.last) trx.write(pending.last.query);
        sealing = performance.now();
        seal(trx, deps.clock.now(), pending);
        return answer;
      });
      keep(memory, pending.learned);
      for (const run of pending.after) run();
      if (pending.jobs.length > 0) deps.enqueued(pending.jobs);
      if (pending.entries.length + pending.leaves.length > 0) {
        deps.sealed?.((performance.now() - sealing) / 1000);
        deps.published();
      }
      return result;
    },
  };
}

type Memory = Map<string, unknown>;

/** Far more than the busy ones; when it is full it starts anew. */
const MOST_REMEMBERED = 100_000;

function keep(memory: Memory, learned: Memory) {
  if (memory.size + learned.size > MOST_REMEMBERED) memory.clear();
  for (const [name, fact] of learned) memory.set(name, fact);
}

class Pending {
  readonly entries: PendingEntry[] = [];
  readonly leaves: PendingLeaf[] = [];
  readonly jobs: PendingJob[] = [];
  readonly after: (() => void)[] = [];
  readonly learned: Memory = new Map();
  last: { readonly query: RawBuilder<Last>; readonly mark: string } | undefined;
}

/** Who acts and when, for row security. Numbers and nothing else: this is SQL. */
function introduction({ orgId, personId }: ActorKeys, now: Micros): string {
  const set = (name: string, value: number | undefined) =>
    `set local app.${name} = '${Number.isSafeInteger(value) ? value : ''}'`;
  return [set('org', orgId), set('person', personId), set('now', now)].join(';');
}

interface Under<A> {
  readonly actor: A;
  readonly now: Micros;
  readonly pending: Pending;
  readonly memory: ReadonlyMap<string, unknown>;
}

function workOn<A extends ActorKeys>(
  trx: Transaction,
  { actor, now, pending, memory }: Under<A>,
): Work<A> {
  const rows = <Row>(query: RawBuilder<Row>) => trx.rows(query);
  return {
    actor,
    now,
    at: toInstant(now),
    rows,
    row: async (query) => (await rows(query))[0],
    write: (query) => trx.write(query),
    remembered: <T>(name: string) =>
      (pending.learned.get(name) ?? memory.get(name)) as T | undefined,
    remember: (name, fact) => pending.learned.set(name, fact),
    lastly: (query) => {
      if (pending.last) throw new Error('something else is to happen lastly');
      const mark = `last:${randomUUID()}`;
      pending.last = { query, mark };
      return mark;
    },
    takeLast: () => {
      const { last } = pending;
      pending.last = undefined;
      return last;
    },
    publish: (entry) => pending.entries.push(entry),
    record: (leaf) => pending.leaves.push(leaf),
    send: (job) => pending.jobs.push(job),
    afterCommit: (run) => pending.after.push(run),
  };
}

/** The last statement before the commit: positions and numbers, under the one advisory lock. */
function seal(trx: Transaction, now: Micros, { entries, leaves }: Pending) {
  if (entries.length === 0 && leaves.length === 0) return;
  const narrow = entries.map((e) => ({
    a: e.audienceId,
    i: e.itemId,
    v: e.version,
    k: e.kind,
    u: e.until ?? null,
  }));
  const texts = leaves.map((l) => ({
    l: l.logId,
    s: Buffer.from(l.salt).toString('hex'),
    b: l.before,
    e: l.after,
  }));
  trx.write(
    sql`select seal(${now}, ${JSON.stringify(narrow)}::jsonb, ${JSON.stringify(texts)}::jsonb)`,
  );
}

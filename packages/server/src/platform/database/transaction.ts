import type { RawBuilder } from 'kysely';
import type pg from 'pg';
import type { Connected } from './connect.ts';

/**
 * One transaction on one connection. What is asked in the same moment travels together: a statement costs the
 * processor less than its journey to the database and back.
 */
export class Transaction {
  readonly #client: pg.PoolClient;
  readonly #compile: Connected['compile'];
  readonly #unanswered: Promise<unknown>[] = [];

  constructor(client: pg.PoolClient, compile: Connected['compile']) {
    this.#client = client;
    this.#compile = compile;
  }

  /** Runs a statement and gives its rows. */
  async rows<Row>(query: RawBuilder<Row>): Promise<Row[]> {
    const { sql, parameters } = this.#compile(query);
    return (await this.ask(sql, parameters)).rows as Row[];
  }

  /** Sends a statement whose answer nobody waits for; where it fails, the transaction fails with its error. */
  write(query: RawBuilder<unknown>): void {
    const { sql, parameters } = this.#compile(query);
    this.#send(sql, parameters);
  }

  /** The same as `rows` for who has written the text (pg-boss). */
  async ask(text: string, values: readonly unknown[]): Promise<pg.QueryResult> {
    try {
      return await this.#client.query(text, values as unknown[]);
    } catch (error) {
      // "Current transaction is aborted" says nothing: what aborted it does.
      await Promise.all(this.#unanswered);
      throw error;
    }
  }

  /** Begins, with settings for this transaction alone: SQL made of numbers, never of what came in. */
  begin(settings: string): void {
    this.#send(`begin;${settings}`);
  }

  /** Throws what a statement sent before failed with; a transaction that had failed is not taken for committed. */
  async commit(): Promise<void> {
    const ended = this.#client.query('commit');
    ended.catch(() => {});
    await Promise.all(this.#unanswered);
    const { command } = await ended;
    if (command !== 'COMMIT') throw new Error('the transaction had failed and was rolled back');
  }

  async rollback(): Promise<void> {
    await this.#client.query('rollback');
  }

  #send(text: string, values?: readonly unknown[]) {
    const answer = values
      ? this.#client.query(text, values as unknown[])
      : this.#client.query(text);
    // Heard again where the transaction asks or ends.
    answer.catch(() => {});
    this.#unanswered.push(answer);
  }
}

/** Runs `body`, which begins a transaction on a connection of its own: committed when it resolves, else rolled back. */
export async function inTransaction<T>(
  { pool, compile }: Connected,
  body: (trx: Transaction) => Promise<T>,
): Promise<T> {
  const client = await pool.connect();
  const trx = new Transaction(client, compile);
  try {
    const result = await body(trx);
    await trx.commit();
    client.release();
    return result;
  } catch (error) {
    // A connection that cannot roll back is thrown away.
    await trx.rollback().then(
      () => client.release(),
      (broken: Error) => client.release(broken),
    );
    throw error;
  }
}

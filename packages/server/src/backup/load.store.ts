import { once } from 'node:events';
import { finished } from 'node:stream/promises';
import pg from 'pg';
import { type CopyStreamQuery, from as copyFrom } from 'pg-copy-streams';
import type { Sequence } from './archive/format.ts';
import { damaged } from './refusals.ts';
import { listTables, type Table, target } from './snapshot.store.ts';

const name = (table: string) => `staffetta.${pg.escapeIdentifier(table)}`;

interface ForeignKey {
  readonly table: string;
  readonly key: string;
  readonly definition: string;
}

/** The table whose rows are coming, and when the server has taken them. */
interface OpenTable {
  readonly table: string;
  readonly stream: CopyStreamQuery;
  readonly done: Promise<void>;
}

/**
 * One transaction that fills a freshly migrated database. Foreign keys are taken away and put back at the end,
 * which checks each once over all rows: tables refer to one another in circles, and only a superuser could put
 * the checks off by session_replication_role. Triggers rest, since what they would write is in the backup.
 */
export class Load {
  readonly #client: pg.Client;
  readonly #tables: readonly Table[];
  readonly #keys: readonly ForeignKey[];
  #open: OpenTable | undefined;

  private constructor(client: pg.Client, tables: readonly Table[], keys: readonly ForeignKey[]) {
    this.#client = client;
    this.#tables = tables;
    this.#keys = keys;
  }

  /**
   * @param tables as the backup's manifest names them; each must be in the database, with these columns
   */
  static async begin(client: pg.Client, tables: readonly Table[]): Promise<Load> {
    const here = new Map((await listTables(client)).map((table) => [table.name, table]));
    for (const { name: table, columns } of tables) {
      const known = here.get(table)?.columns;
      if (!known || columns.some((column) => !known.includes(column))) throw damaged(table);
    }
    await client.query('begin');
    await client.query('set local row_security = off');
    const keys = await foreignKeys(client);
    for (const { table, key } of keys)
      await client.query(`alter table ${name(table)} drop constraint ${pg.escapeIdentifier(key)}`);
    for (const table of here.keys())
      await client.query(`alter table ${name(table)} disable trigger user`);
    await client.query(`truncate ${[...here.keys()].map(name).join(', ')}`);
    return new Load(client, tables, keys);
  }

  /** The next piece of a table's text; pieces of one table come one after the other. */
  async rows(table: string, bytes: Uint8Array): Promise<void> {
    if (this.#open?.table !== table) {
      await this.endTable();
      this.#open = this.#begun(table);
    }
    const { stream, done } = this.#open!;
    // Where the server has refused the rows, `done` says so.
    if (!stream.write(bytes)) await Promise.race([once(stream, 'drain'), done]);
  }

  #begun(table: string): OpenTable {
    const known = this.#tables.find((one) => one.name === table);
    if (!known) throw damaged(table);
    const stream = this.#client.query(copyFrom(`copy ${target(table, known.columns)} from stdin`));
    const done = finished(stream);
    done.catch(() => {});
    return { table, stream, done };
  }

  async endTable(): Promise<void> {
    const open = this.#open;
    this.#open = undefined;
    open?.stream.end();
    await open?.done;
  }

  async sequences(sequences: readonly Sequence[]): Promise<void> {
    for (const { name: sequence, last, called } of sequences)
      await this.#client.query('select setval($1::regclass, $2::bigint, $3)', [
        name(sequence),
        last,
        called === true,
      ]);
  }

  /** Puts keys and triggers back and commits. */
  async commit(): Promise<void> {
    for (const { name: table } of await listTables(this.#client))
      await this.#client.query(`alter table ${name(table)} enable trigger user`);
    for (const { table, key, definition } of this.#keys)
      await this.#client.query(
        `alter table ${name(table)} add constraint ${pg.escapeIdentifier(key)} ${definition}`,
      );
    await this.#client.query('commit');
    // Without knowing what the tables hold, the first plans would be bad ones.
    for (const { name: table } of await listTables(this.#client))
      await this.#client.query(`analyze ${name(table)}`);
  }
}

async function foreignKeys(client: pg.Client): Promise<ForeignKey[]> {
  // Written out with their schema, whatever the search path.
  await client.query('set local search_path = pg_catalog');
  const { rows } = await client.query<ForeignKey>(
    `select c.relname::text as table, k.conname::text as key, pg_get_constraintdef(k.oid) as definition
     from pg_constraint k join pg_class c on c.oid = k.conrelid join pg_namespace n on n.oid = c.relnamespace
     where n.nspname = 'staffetta' and k.contype = 'f' and k.conparentid = 0 order by 1, 2`,
  );
  await client.query('set local search_path = staffetta');
  return rows;
}

/** Rows of uploads that were taken back while the backup was being written. */
export async function forgetUploads(client: pg.Client, names: readonly string[]): Promise<void> {
  await client.query('delete from file where item_id is null and storage_name = any($1)', [names]);
}

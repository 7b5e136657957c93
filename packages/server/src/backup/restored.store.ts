import type pg from 'pg';

export interface FileRow {
  uid: string;
  storage_name: string;
  wrapped_key: Buffer;
  sha256: Buffer;
}

const BATCH = 1_000;

/** Every attachment, in batches. */
export async function* fileRows(client: pg.Client): AsyncGenerator<FileRow> {
  for (let after = ''; ; ) {
    const { rows } = await client.query<FileRow>(
      `select uid, storage_name, wrapped_key, sha256 from file where storage_name > $1
       order by storage_name limit ${BATCH}`,
      [after],
    );
    if (rows.length === 0) return;
    yield* rows;
    after = rows.at(-1)!.storage_name;
  }
}

export interface LogRow {
  id: string;
  uid: string;
  kind: 'private' | 'shared';
  size: number;
  title: string;
}

/** Every log, with whose it is. */
export async function logRows(client: pg.Client): Promise<LogRow[]> {
  const { rows } = await client.query<LogRow>(
    `select l.id, l.uid, l.kind, (l.next_number - 1)::float8 as size,
        coalesce(o.name, a.title, '') as title
      from log l left join organisation o on o.id = l.org_id left join agreement a on a.id = l.agreement_id
      order by l.id`,
  );
  return rows;
}

export interface LeafRow {
  number: number;
  position: number;
  hash: Buffer;
  salt: Buffer | null;
  payload: string | null;
}

/** A log's entries from the first to the last. */
export async function* leafRows(client: pg.Client, log: LogRow): AsyncGenerator<LeafRow> {
  for (let after = 0; ; ) {
    const { rows } = await client.query<LeafRow>(
      `select number::float8 as number, position::float8 as position, hash, salt, payload from leaf
       where log_id = $1 and number > $2 order by number limit ${BATCH}`,
      [log.id, after],
    );
    if (rows.length === 0) return;
    yield* rows;
    after = rows.at(-1)!.number;
  }
}

import type pg from 'pg';
import type { ListedErasure } from '../retention/index.ts';

/** What is remembered of a backup: when it was taken and which file it is, never where it lies. */
export interface BackupNote {
  readonly takenAt: string;
  readonly bytes: number;
  /** Hex, of the file as it lies there. */
  readonly sha256: string;
  readonly missingFiles: readonly string[];
}

/** Writes down that a backup was taken. */
export async function noteTaken(client: pg.ClientBase, note: BackupNote): Promise<void> {
  await client.query(
    `insert into backup_taken (sha256, taken_at, bytes, missing_files) values (decode($1, 'hex'), $2, $3, $4)
     on conflict (sha256) do nothing`,
    [note.sha256, note.takenAt, note.bytes, note.missingFiles.length],
  );
}

/** What was erased before its term, and has begun to go. */
export async function listedErasures(client: pg.ClientBase): Promise<ListedErasure[]> {
  // Databases of a version before have no such table yet.
  const known = await client.query(
    `select from pg_attribute where attrelid = to_regclass('staffetta.erasure') and attname = 'begun_at'`,
  );
  if (known.rowCount === 0) return [];
  const { rows } = await client.query<{ line: ListedErasure }>(
    `select jsonb_build_object('erasure', e.uid, 'item', i.uid,
        'values', case when e.scope = 'item' then null else to_jsonb(e.observables) end, 'at', e.begun_at) as line
      from erasure e join item i on i.id = e.item_id
      where e.ground in ('owner', 'person') and e.begun_at is not null order by e.id`,
  );
  return rows.map(({ line }) => line);
}

/** Writes down that the file was read to its end; tells when it was taken, undefined where nobody knows it. */
export async function noteChecked(
  client: pg.ClientBase,
  sha256: string,
  at: string,
): Promise<string | undefined> {
  const { rows } = await client.query<{ taken_at: Date }>(
    `update backup_taken set checked_at = $2 where sha256 = decode($1, 'hex') returning taken_at`,
    [sha256, at],
  );
  return rows[0]?.taken_at.toISOString();
}

import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { type ItemRow, itemColumns, visibleItem } from '../disclosure/index.ts';
import type { ActorWork, OrganisationWork } from '../identity/index.ts';
import type { ActorKeys, Work } from '../platform/database/unit-of-work.ts';
import type { TakenIn } from './take-in.ts';

export interface FileRow {
  uid: string;
  name: string;
  media_type: string;
  size: number;
  sha256: Buffer;
  storage_name: string;
  wrapped_key: Buffer;
  created_at: string;
}

/** What the organisation has uploaded and not yet sent. */
export async function pendingOf(work: ActorWork): Promise<{ files: number; bytes: number }> {
  const row = await work.row(
    sql<{
      files: number;
      bytes: number;
    }>`select count(*)::int as files, coalesce(sum(size), 0)::bigint as bytes
      from (select f.size from file f where f.owner_org = ${work.actor.orgId} and f.item_id is null
        and not exists (select from arrival a where a.file_id = f.id) limit 1001) f`,
  );
  return row!;
}

/** Writes down a file that lies in the store; it belongs to nothing yet. */
export async function insertFile(work: OrganisationWork, file: TakenIn): Promise<FileRow> {
  const { stored } = file;
  const row = await work.row(
    sql<
      FileRow & { id: number }
    >`insert into file (uid, owner_org, name, media_type, size, sha256, storage_name,
        wrapped_key, created_at)
      values (${randomUUID()}, ${work.actor.orgId}, ${file.name}, ${file.mediaType}, ${stored.size},
        ${stored.sha256}, ${stored.storageName}, ${Buffer.from(stored.wrappedKey)}, ${work.at})
      returning id, uid, name, media_type, size, sha256, storage_name, wrapped_key, created_at`,
  );
  if (file.finds.length > 0)
    await work.rows(
      sql`insert into file_find (file_id, owner_org, finds)
        values (${row!.id}, ${work.actor.orgId}, ${JSON.stringify(file.finds)}::jsonb)`,
    );
  return row!;
}

const columns = sql.raw(
  `f.uid, f.name, f.media_type, f.size, f.sha256, f.storage_name, f.wrapped_key, f.created_at`,
);

/** A file of an item that the actor may see. */
export const findOfItem = (work: ActorWork, uid: string) =>
  work.row(
    sql<
      FileRow & ItemRow
    >`select ${itemColumns}, ${columns} from file f join item i on i.id = f.item_id
      where f.uid = ${uid} and ${visibleItem(work.actor, work.now, 'i')}`,
  );

/** Where the files of an item lie, its messages' among them, as far as the actor may see the item. */
export const placesOfItem = (work: ActorWork, itemUid: string) =>
  work.rows(
    sql<
      Pick<FileRow, 'uid' | 'storage_name' | 'wrapped_key'>
    >`select f.uid, f.storage_name, f.wrapped_key
      from item i join file f on f.item_id = i.id
      where i.uid = ${itemUid} and ${visibleItem(work.actor, work.now, 'i')}`,
  );

/** A file of the actor's own that belongs to nothing yet. */
export const findPending = (work: ActorWork, uid: string) =>
  work.row(
    sql<FileRow>`select ${columns} from file f
      where f.uid = ${uid} and f.item_id is null and f.owner_org = ${work.actor.orgId}`,
  );

/** An annex of an agreement that the actor's organisation is a party to. */
export const findAnnex = (work: ActorWork, uid: string) =>
  work.row(
    sql<FileRow>`select ${columns} from file f
      where f.uid = ${uid} and exists (select from agreement_annex x
        join agreement_party p on p.agreement_id = x.agreement_id and p.org_id = ${work.actor.orgId}
        where x.file_uid = f.uid)`,
  );

/** Deletes a file that belongs to nothing yet; its storage name, if there was one. */
export const deletePending = (work: ActorWork, uid: string) =>
  work.row(
    sql<{ storage_name: string }>`delete from file
      where uid = ${uid} and item_id is null and owner_org = ${work.actor.orgId}
        and not exists (select from arrival a where a.file_id = file.id)
        and not exists (select from agreement_annex x where x.file_uid = file.uid) returning storage_name`,
  );

type AnyWork = Work<ActorKeys>;

export const sweepPending = async (work: AnyWork, before: string): Promise<string[]> =>
  (await work.rows(sql<{ name: string }>`select sweep_pending_files(${before}) as name`)).map(
    ({ name }) => name,
  );

export const unknownNames = async (work: AnyWork, names: readonly string[]): Promise<string[]> =>
  (
    await work.rows(
      sql<{ name: string }>`select unknown_files(${sql.val([...names])}::text[]) as name`,
    )
  ).map(({ name }) => name);

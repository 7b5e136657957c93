import { randomUUID } from 'node:crypto';
import type { Standing } from '@staffetta/contract';
import { sql } from 'kysely';
import { type ItemRow, itemColumns, visibleItem } from '../disclosure/index.ts';
import type { ActorWork } from '../identity/index.ts';
import type { FileJson } from './report.ts';

export interface MessageRow extends ItemRow {
  id: number;
  uid: string;
  org_id: number;
  /** Absent where row security does not let the reader know the organisation. */
  org_uid: string | null;
  org_name: string | null;
  person_name: string | null;
  speaks_as: Standing;
  attribution: 'named' | 'anonymous';
  asks_correction: boolean;
  body: string;
  at: string;
  files: FileJson[];
}

/** The conversation on a report that the actor may see, oldest first, after a message. */
export const listMessages = (
  work: ActorWork,
  uid: string,
  page: { readonly after: number; readonly limit: number },
) =>
  work.rows(
    sql<MessageRow>`select ${itemColumns}, m.id, m.uid, m.org_id, o.uid as org_uid, o.name as org_name,
        case when m.org_id = ${work.actor.orgId} then p.name end as person_name, m.speaks_as, r.attribution,
        m.asks_desk is not null as asks_correction, m.body, m.created_at as at,
        (select coalesce(jsonb_agg(jsonb_build_object('uid', f.uid, 'name', f.name, 'mediaType', f.media_type,
          'size', f.size, 'sha256', encode(f.sha256, 'hex'), 'createdAt', f.created_at) order by f.id), '[]')
          from file f where f.item_id = m.item_id and f.message_id = m.id) as files
      from item i join report r on r.item_id = i.id join message m on m.item_id = i.id
      left join organisation o on o.id = m.org_id
      left join person p on p.id = m.person_id
      where i.uid = ${uid} and m.id > ${page.after} and ${visibleItem(work.actor, work.now, 'i')}
      order by m.id limit ${page.limit}`,
  );

/** Names of files of the actor's own. */
export const namesOfUploads = async (work: ActorWork, uids: readonly string[]): Promise<string[]> =>
  (
    await work.rows(
      sql<{ name: string }>`select name from file
        where uid = any (${sql.val([...uids])}::uuid[]) and owner_org = ${work.actor.orgId}`,
    )
  ).map(({ name }) => name);

export interface NewMessage {
  readonly itemId: number;
  readonly speaksAs: Standing;
  readonly text: string;
  readonly attachments: readonly string[];
}

/** Writes a message with its attachments; how many of them found their place. */
export async function insertMessage(
  work: ActorWork,
  { itemId, speaksAs, text, attachments }: NewMessage,
): Promise<{ id: number; uid: string; attached: number }> {
  const uid = randomUUID();
  const row = await work.row(
    sql<{
      id: number;
    }>`insert into message (item_id, uid, org_id, person_id, speaks_as, body, created_at)
      values (${itemId}, ${uid}, ${work.actor.orgId}, ${work.actor.personId}, ${speaksAs}, ${text}, ${work.at})
      returning id`,
  );
  const id = row!.id;
  if (attachments.length === 0) return { id, uid, attached: 0 };
  const attached = await work.rows(
    sql`update file set item_id = ${itemId}, message_id = ${id}
      where uid = any (${sql.val([...attachments])}::uuid[]) and owner_org = ${work.actor.orgId} and item_id is null
      returning id`,
  );
  return { id, uid, attached: attached.length };
}

import { sql } from 'kysely';
import type { ActorWork } from '../identity/index.ts';

export interface LogRow {
  id: number;
  uid: string;
  kind: 'private' | 'shared';
  size: number;
  owner_uid: string | null;
  owner_name: string | null;
  agreement_uid: string | null;
  agreement_title: string | null;
  parties: { uid: string; name: string }[];
}

/** The logs in which the actor's organisation stands as a reader (row security says the same). */
export const readableLogs = (work: ActorWork, uid?: string) =>
  work.rows(
    sql<LogRow>`select l.id, l.uid, l.kind, l.next_number - 1 as size, o.uid as owner_uid, o.name as owner_name,
        a.uid as agreement_uid, a.title as agreement_title,
        coalesce((select jsonb_agg(jsonb_build_object('uid', p.uid, 'name', p.name) order by p.name)
          from log_reader r join organisation p on p.id = r.org_id where r.log_id = l.id), '[]') as parties
      from log_reader mine join log l on l.id = mine.log_id
      left join organisation o on o.id = l.org_id
      left join agreement a on a.id = l.agreement_id
      where mine.org_id = ${work.actor.orgId} ${uid ? sql`and l.uid = ${uid}` : sql``}
      order by l.kind, l.id limit 200`,
  );

export interface LeafRow {
  number: number;
  position: number;
  hash: Buffer;
  salt: Buffer | null;
  payload: string | null;
}

/** Newest first, below a number. */
export const leavesBelow = (work: ActorWork, logId: number, below: number, limit: number) =>
  work.rows(
    sql<LeafRow>`select number, position, hash, null::bytea as salt, payload from leaf
      where log_id = ${logId} and number < ${below} order by number desc limit ${limit}`,
  );

/** Oldest first, from a number on. */
export const leavesFrom = (
  work: ActorWork,
  logId: number,
  from: number,
  to: number,
  limit: number,
) =>
  work.rows(
    sql<LeafRow>`select number, position, hash, salt, payload from leaf
      where log_id = ${logId} and number >= ${from} and number <= ${to} order by number limit ${limit}`,
  );

/** Names of those whom the actor may know; of others only the id stays. */
export async function knownNames(
  work: ActorWork,
  orgUids: readonly string[],
  personUids: readonly string[],
) {
  const orgs = await work.rows(
    sql<{ uid: string; name: string }>`select uid, name from organisation
      where uid = any(${sql.val([...orgUids])}::uuid[])`,
  );
  const people = await work.rows(
    sql<{ uid: string; name: string }>`select p.uid, p.name from person p
      where p.uid = any(${sql.val([...personUids])}::uuid[])
        and exists (select from role_grant g where g.person_id = p.id and g.org_id = ${work.actor.orgId})`,
  );
  const byUid = (rows: { uid: string; name: string }[]) =>
    new Map(rows.map((r) => [r.uid, r.name]));
  return { orgs: byUid(orgs), people: byUid(people) };
}

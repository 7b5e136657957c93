import { sql } from 'kysely';
import type { ActorWork } from '../identity/actor.ts';

/** A colleague: somebody who works for the actor's organisation. */
export const findColleague = (work: ActorWork, uid: string) =>
  work.row(
    sql<{ id: number }>`select p.id from person p
      where p.uid = ${uid} and p.disabled_at is null
        and exists (select from held_role g where g.person_id = p.id and g.org_id = ${work.actor.orgId})`,
  );

export interface DeputyLink {
  readonly secretHash: Buffer;
  readonly personId: number;
  readonly itemId: number;
  readonly expiresAt: string;
}

/** Keeps the hash of a deputy's link. */
export const insertDeputyLink = (work: ActorWork, link: DeputyLink) =>
  work.rows(
    sql`insert into one_time (secret_hash, purpose, person_id, org_id, facts, created_at, expires_at)
      values (${link.secretHash}, 'deputy_approval', ${link.personId}, ${work.actor.orgId},
        jsonb_build_object('relay', ${link.itemId}::bigint), ${work.at}, ${link.expiresAt})`,
  );

/** The actor's own unused link for this relay; marks it used. Two at once: one wins. */
export async function useDeputyLink(
  work: ActorWork,
  secretHash: Buffer,
  itemId: number,
): Promise<boolean> {
  const used = await work.row(
    sql`update one_time set used_at = ${work.at}
      where secret_hash = ${secretHash} and purpose = 'deputy_approval' and used_at is null
        and expires_at > ${work.at} and person_id = ${work.actor.personId}
        and org_id = ${work.actor.orgId} and (facts->>'relay')::bigint = ${itemId}
      returning 1 as used`,
  );
  return used !== undefined;
}

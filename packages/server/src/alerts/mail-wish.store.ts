import { sql } from 'kysely';
import type { ActorWork } from '../identity/index.ts';

/** Does the person want alerts to this organisation by mail? */
export async function wantsMail(work: ActorWork): Promise<boolean> {
  const { orgId, personId } = work.actor;
  const row = await work.row(
    sql<{ org_id: number }>`select org_id from mail_wish
      where org_id = ${orgId} and person_id = ${personId}`,
  );
  return row !== undefined;
}

/** Keeps the wish; saying it twice changes nothing. */
export async function keepMailWish(work: ActorWork, wanted: boolean): Promise<void> {
  const { orgId, personId } = work.actor;
  await work.rows(
    wanted
      ? sql`insert into mail_wish (org_id, person_id) values (${orgId}, ${personId})
          on conflict do nothing`
      : sql`delete from mail_wish where org_id = ${orgId} and person_id = ${personId}`,
  );
}

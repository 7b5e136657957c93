import type { Retention } from '@staffetta/contract';
import { sql } from 'kysely';
import type { ActorWork } from '../identity/index.ts';

/** What each agreement that the actor had signed by then says of how long data are kept; nothing where it leaves it open. */
export async function agreedRetentions(work: ActorWork, by: string): Promise<Partial<Retention>[]> {
  const rows = await work.rows(
    sql<{
      retention: Partial<Retention>;
    }>`select coalesce(a.clauses->'retention', '{}') as retention from agreement a
      where a.state <> 'draft' and (a.signed_at is null or a.signed_at <= ${by})
        and a.id in (select p.agreement_id from agreement_party p where p.org_id = ${work.actor.orgId})`,
  );
  return rows.map(({ retention }) => retention);
}

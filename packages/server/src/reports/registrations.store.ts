import type { RegistrationEntry } from '@staffetta/contract';
import { sql } from 'kysely';
import type { ActorWork } from '../identity/index.ts';

/** A registration as it stands beside a report. */
export interface RegistrationJson {
  readonly org: number;
  readonly number: string;
  readonly date: string;
  readonly register: string | null;
  readonly shared: boolean;
  readonly version: number;
}

/** Those that row security lets through: the reader's own, and what others show. */
export const registrationsOf = sql`(select coalesce(jsonb_agg(jsonb_build_object('org', g.org_id, 'number', g.number,
    'date', g.on_day, 'register', g.register, 'shared', g.shared, 'version', g.version) order by g.noted_at), '[]')
  from report_registration g where g.item_id = i.id)`;

/** Notes the first one; false where there is one already. */
export async function insertRegistration(
  work: ActorWork,
  itemId: number,
  entry: RegistrationEntry,
): Promise<boolean> {
  const row = await work.row(
    sql`insert into report_registration (item_id, org_id, number, on_day, register, shared, version, noted_by, noted_at)
      values (${itemId}, ${work.actor.orgId}, ${entry.number}, ${entry.date}, ${entry.register ?? null}, ${entry.shared},
        1, ${work.actor.personId}, ${work.at})
      on conflict do nothing returning item_id`,
  );
  return row !== undefined;
}

/** Says it anew; false where it is not the version that was read. */
export async function changeRegistration(
  work: ActorWork,
  itemId: number,
  version: number,
  entry: RegistrationEntry,
): Promise<boolean> {
  const row = await work.row(
    sql`update report_registration set number = ${entry.number}, on_day = ${entry.date},
        register = ${entry.register ?? null}, shared = ${entry.shared}, version = version + 1,
        noted_by = ${work.actor.personId}, noted_at = ${work.at}
      where item_id = ${itemId} and org_id = ${work.actor.orgId} and version = ${version} returning item_id`,
  );
  return row !== undefined;
}

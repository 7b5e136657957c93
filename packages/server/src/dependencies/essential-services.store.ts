import { randomUUID } from 'node:crypto';
import type { EssentialService, Sector } from '@staffetta/contract';
import { sql } from 'kysely';
import type { ActorWork } from '../identity/actor.ts';

export interface ServiceRow {
  id: number;
  uid: string;
  org_id: number;
  org_uid: string;
  org_name: string;
  name: string;
  sector: Sector | null;
  retired: boolean;
  version: number;
  may_change: boolean;
}

const columns = sql`s.id, s.uid, s.org_id, o.uid as org_uid, o.name as org_name, s.name, s.sector,
  s.retired_at is not null as retired, s.version, speaks_for(s.org_id) as may_change`;
const from = sql`from essential_service s join organisation o on o.id = s.org_id`;

export const findService = (work: ActorWork, uid: string) =>
  work.row(sql<ServiceRow>`select ${columns} ${from} where s.uid = ${uid}`);

export const servicesAfter = (work: ActorWork, orgId: number, after: number, limit: number) =>
  work.rows(
    sql<ServiceRow>`select ${columns} ${from}
      where s.org_id = ${orgId} and s.id > ${after} order by s.id limit ${limit}`,
  );

export interface ServiceValues {
  readonly name: string;
  readonly sector?: Sector | undefined;
}

/** Gives the global id, or undefined where the actor does not speak for the organisation. */
export async function insertService(
  work: ActorWork,
  orgId: number,
  { name, sector }: ServiceValues,
): Promise<string | undefined> {
  const made = await work.row(
    sql<{ uid: string }>`insert into essential_service (uid, org_id, name, sector, created_at)
      select ${randomUUID()}, ${orgId}, ${name}, ${sector ?? null}, ${work.at}
      where speaks_for(${orgId}) returning uid`,
  );
  return made?.uid;
}

export interface ServiceChange extends ServiceValues {
  readonly retired: boolean;
}

/** Writes the change if the version is still the one that was read; tells whether it was. */
export async function updateService(
  work: ActorWork,
  id: number,
  version: number,
  to: ServiceChange,
): Promise<boolean> {
  const written = await work.row(
    sql`update essential_service set name = ${to.name}, sector = ${to.sector ?? null},
        retired_at = ${to.retired ? work.at : null}, version = version + 1
      where id = ${id} and version = ${version} returning version`,
  );
  return written !== undefined;
}

export const toService = (row: ServiceRow): EssentialService => ({
  uid: row.uid,
  organisation: { uid: row.org_uid, name: row.org_name },
  name: row.name,
  ...(row.sector ? { sector: row.sector } : {}),
  retired: row.retired,
  version: row.version,
  mayChange: row.may_change,
});

import type { Dependency } from '@staffetta/contract';
import { sql } from 'kysely';
import type { ActorWork } from '../identity/actor.ts';

export interface DependencyRow {
  service_id: number;
  service_uid: string;
  service_name: string;
  supplier_uid: string;
  supplier_name: string;
  dependent_id: number;
  dependent_uid: string;
  dependent_name: string;
}

const columns = sql`s.id as service_id, s.uid as service_uid, s.name as service_name, o.uid as supplier_uid,
  o.name as supplier_name, c.id as dependent_id, c.uid as dependent_uid, c.name as dependent_name`;
const from = sql`from dependency d join essential_service s on s.id = d.service_id
  join organisation o on o.id = s.org_id join organisation c on c.id = d.dependent_org`;

/** Who depends on a service of the actor's organisation. */
export const dependentsAfter = (work: ActorWork, serviceId: number, after: number, limit: number) =>
  work.rows(
    sql<DependencyRow>`select ${columns} ${from}
      where d.service_id = ${serviceId} and d.dependent_org > ${after}
      order by d.dependent_org limit ${limit}`,
  );

/** What the actor's organisation depends on. */
export const suppliesAfter = (work: ActorWork, after: number, limit: number) =>
  work.rows(
    sql<DependencyRow>`select ${columns} ${from}
      where d.dependent_org = ${work.actor.orgId} and d.service_id > ${after}
      order by d.service_id limit ${limit}`,
  );

export const findDependency = (work: ActorWork, serviceUid: string, dependentUid: string) =>
  work.row(
    sql<DependencyRow & { supplier_id: number }>`select ${columns}, o.id as supplier_id ${from}
      where s.uid = ${serviceUid} and c.uid = ${dependentUid}`,
  );

/** Tells whether it was not there before. */
export async function insertDependency(
  work: ActorWork,
  serviceId: number,
  dependentId: number,
): Promise<boolean> {
  const made = await work.row(
    sql`insert into dependency (service_id, dependent_org, created_at)
      values (${serviceId}, ${dependentId}, ${work.at}) on conflict do nothing returning service_id`,
  );
  return made !== undefined;
}

export const deleteDependency = (work: ActorWork, serviceId: number, dependentId: number) =>
  work.rows(
    sql`delete from dependency where service_id = ${serviceId} and dependent_org = ${dependentId}`,
  );

export const toDependency = (row: DependencyRow): Dependency => ({
  service: { uid: row.service_uid, name: row.service_name },
  supplier: { uid: row.supplier_uid, name: row.supplier_name },
  dependent: { uid: row.dependent_uid, name: row.dependent_name },
});

import type { OrganisationKind } from '@staffetta/contract';
import { sql } from 'kysely';
import type { ActorWork } from '../identity/actor.ts';

/** An organisation that a relay could go to. */
export interface NeighbourRow {
  id: number;
  uid: string;
  name: string;
  kind: OrganisationKind;
  sector: string | null;
  parent_id: number | null;
  is_member: boolean;
}

const neighbour = sql.raw(`o.id, o.uid, o.name, o.kind, o.sector, o.parent_id,
  exists (select from reach m where m.reader_org = actor_org() and m.org_id = o.id and m.why = 'member') as is_member`);

/** These organisations, as far as the actor knows of them. */
export const neighboursByUid = (work: ActorWork, uids: readonly string[]) =>
  work.rows(
    sql<NeighbourRow>`select ${neighbour} from organisation o
      where o.uid = any(${sql.val([...uids])}::uuid[]) and o.id <> ${work.actor.orgId}`,
  );

/** The branches of the actor, a hub. */
export const ownBranches = (work: ActorWork) =>
  work.rows(
    sql<NeighbourRow>`select ${neighbour} from organisation o
      where o.parent_id = ${work.actor.orgId} and o.kind = 'branch' order by o.name, o.id`,
  );

/** Hubs and police offices that the actor, a police office, knows. */
export const counterparts = (work: ActorWork) =>
  work.rows(
    sql<NeighbourRow>`select ${neighbour} from organisation o
      where o.id in (select r.org_id from reach r where r.reader_org = ${work.actor.orgId})
        and (o.kind = 'hub' or o.kind like 'police%') and o.id <> ${work.actor.orgId}
      order by o.name, o.id limit 200`,
  );

/** Sectors that the actor's members are in. */
export const memberSectors = (work: ActorWork) =>
  work.rows(
    sql<{ sector: string }>`select distinct o.sector
      from reach r join organisation o on o.id = r.org_id
      where r.reader_org = ${work.actor.orgId} and r.why = 'member' and o.sector is not null
      order by o.sector`,
  );

/** The organisation above the actor's in its tree. */
export async function ownParent(work: ActorWork): Promise<number | undefined> {
  const row = await work.row(
    sql<{
      parent_id: number | null;
    }>`select parent_id from organisation where id = ${work.actor.orgId}`,
  );
  return row?.parent_id ?? undefined;
}

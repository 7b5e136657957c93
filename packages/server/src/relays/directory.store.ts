import { sql } from 'kysely';
import type { ActorWork } from '../identity/actor.ts';

/** An organisation whose name may not be told to the readers of a relay. */
export interface Unnamed {
  name: string;
  domains: string[];
}

/**
 * Every organisation that the actor knows of and its readers may not learn of: hubs, branches and members, but not
 * itself and not the hub above it. Police offices may be named.
 */
export const unnamedOrganisations = (work: ActorWork) =>
  work.rows(
    sql<Unnamed>`select distinct o.id, o.name, o.domains
      from reach r join organisation o on o.id = r.org_id
      where r.reader_org = ${work.actor.orgId} and o.kind in ('hub', 'branch', 'member')
        and o.id <> ${work.actor.orgId} and r.why <> 'parent'`,
  );

/** Ways to reach the actor's own organisation and the police offices it knows: they may stand in a relay. */
export const openContacts = (work: ActorWork) =>
  work.rows(
    sql<{ email: string | null; phone: string | null }>`select c.email, c.phone
      from contact c join organisation o on o.id = c.org_id
      where c.org_id = ${work.actor.orgId} or o.kind like 'police%'`,
  );

/** How many members the actor knows in each province. */
export const membersByProvince = (work: ActorWork) =>
  work.rows(
    sql<{ province: string; members: number }>`select o.province, count(distinct o.id) as members
      from reach r join organisation o on o.id = r.org_id
      where r.reader_org = ${work.actor.orgId} and r.why = 'member' and o.province is not null
      group by o.province`,
  );

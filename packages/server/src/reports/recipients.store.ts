import type { OrganisationKind } from '@staffetta/contract';
import { sql } from 'kysely';
import type { ActorWork, OrganisationWork } from '../identity/index.ts';
import { today } from '../platform/calendar.ts';
import type { Represented, Route } from './report.ts';

interface RouteRow {
  org_id: number;
  uid: string;
  name: string;
  kind: OrganisationKind;
  via: 'membership' | 'tree';
  membership_id: number | null;
}

/** A way that needs no agreement. */
export type PlainRoute = Omit<Route, 'agreement' | 'via'> & { readonly via: 'membership' | 'tree' };

const isCurrent = (work: OrganisationWork) =>
  sql`m.standing = 'current' and m.from_day <= ${today(work.now)}`;

/**
 * Whom the actor's organisation may report to without an agreement: its hubs, the offices right above and below
 * it in the police tree, the hub above a branch. `only` looks for one organisation.
 */
export async function plainRoutes(work: OrganisationWork, only?: number): Promise<PlainRoute[]> {
  const me = work.actor.orgId;
  const wanted = only === undefined ? sql`true` : sql`o.id = ${only}`;
  const rows = await work.rows(
    sql<RouteRow>`
    select o.id as org_id, o.uid, o.name, o.kind, 'membership' as via, m.id as membership_id
    from membership m join organisation o on o.id = m.hub_id
    where m.member_id = ${me} and ${isCurrent(work)} and ${wanted}
    union all
    select o.id, o.uid, o.name, o.kind, 'tree', null
    from organisation self join organisation o on o.id = self.parent_id
    where self.id = ${me} and (self.kind = 'branch' or self.kind like 'police%') and ${wanted}
    union all
    select o.id, o.uid, o.name, o.kind, 'tree', null
    from organisation o where o.parent_id = ${me} and o.kind like 'police%' and ${wanted}
    order by name`,
  );
  return rows.map((row) => ({
    orgId: row.org_id,
    uid: row.uid,
    name: row.name,
    kind: row.kind,
    via: row.via,
    membershipId: row.membership_id ?? undefined,
  }));
}

export interface Named {
  orgId: number;
  uid: string;
  name: string;
  kind: OrganisationKind;
}

/** Organisations in the actor's reach, by inside ids or by the external one. */
export const organisationsNamed = (
  work: OrganisationWork,
  wanted: { readonly ids: readonly number[] } | { readonly uid: string },
) =>
  work.rows(
    sql<Named>`select o.id as "orgId", o.uid, o.name, o.kind from organisation o
      where ${'uid' in wanted ? sql`o.uid = ${wanted.uid}` : sql`o.id = any(${sql.val([...wanted.ids])}::bigint[])`}
      order by o.name`,
  );

interface RepresentedRow {
  org_id: number;
  uid: string;
  name: string;
  mandate: Represented['mandate'];
  domains: string[];
}

/** One organisation, by its external or inside id. */
export type Wanted = { readonly uid: string } | { readonly orgId: number };

/** One organisation in the actor's reach. */
export const organisationWanted = (work: OrganisationWork, wanted: Wanted) =>
  work.row(
    sql<
      Omit<Represented, 'mandate'>
    >`select o.id as "orgId", o.uid, o.name, o.domains from organisation o
      where ${'uid' in wanted ? sql`o.uid = ${wanted.uid}` : sql`o.id = ${wanted.orgId}`}`,
  );

/** A current member of the actor's hub. */
export async function memberOf(
  work: OrganisationWork,
  member: Wanted,
): Promise<Represented | undefined> {
  const row = await work.row(
    sql<RepresentedRow>`select o.id as org_id, o.uid, o.name, m.mandate, o.domains
      from membership m join organisation o on o.id = m.member_id
      where m.hub_id = ${work.actor.orgId} and ${isCurrent(work)}
        and ${'uid' in member ? sql`o.uid = ${member.uid}` : sql`o.id = ${member.orgId}`}`,
  );
  return row && { ...row, orgId: row.org_id };
}

/** Persons with an account behind contacts: by mail address, within the contact's own organisation. */
export const personsBehind = (
  work: ActorWork,
  contacts: { readonly uids: readonly string[] } | { readonly allOf: number },
) =>
  work.rows(
    sql<{ uid: string; o: number; p: number }>`select distinct c.uid, c.org_id as o, p.id as p
      from contact c
      join person p on p.email = lower(c.email) and p.disabled_at is null
      where exists (select from held_role g where g.person_id = p.id and g.org_id = c.org_id)
        and ${'uids' in contacts ? sql`c.uid = any(${sql.val([...contacts.uids])}::uuid[])` : sql`c.org_id = ${contacts.allOf}`}`,
  );

/** The installation's id, and the domains that are the actor's own: never proposed for blocking. */
export const ownFacts = (work: OrganisationWork) =>
  work.row(
    sql<{ installation: string; domains: string[] }>`select i.uid as installation, o.domains
      from installation i, organisation o where o.id = ${work.actor.orgId}`,
  );

/** The inside number of an agreement that the actor is a party to. */
export async function agreementCalled(work: ActorWork, uid: string): Promise<number | undefined> {
  const row = await work.row(sql<{ id: number }>`select id from agreement where uid = ${uid}`);
  return row?.id;
}

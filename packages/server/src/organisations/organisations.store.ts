import { randomUUID } from 'node:crypto';
import type { HubShape, OrganisationKind, TieKind } from '@staffetta/contract';
import { sql } from 'kysely';
import type { ActorWork } from '../identity/actor.ts';
import type { ActorKeys, Work } from '../platform/database/unit-of-work.ts';
import type { Particulars } from './organisation.ts';

export interface NewOrganisation extends Particulars {
  readonly kind: OrganisationKind;
  readonly name: string;
  readonly parentId?: number | undefined;
  readonly hubShape?: HubShape | undefined;
  readonly memberLabel?: string | undefined;
  readonly operator?: boolean;
  readonly originInstallation: string;
}

/** Writes the organisation; gives its number (inside) and its global id (outside). */
export async function insertOrganisation(
  work: Work<ActorKeys>,
  org: NewOrganisation,
): Promise<{ id: number; uid: string }> {
  const uid = randomUUID();
  const made = await work.row(
    sql<{
      id: number;
    }>`select create_organisation(${uid}, ${org.kind}, ${org.parentId ?? null}, ${org.name},
      ${org.hubShape ?? null}, ${org.operator ?? false}, ${org.originInstallation}, ${work.at},
      ${org.memberLabel ?? null}, ${org.sector ?? null}, ${org.province ?? null}, ${org.size ?? null},
      ${org.vatNumber ?? null}, ${org.domains ?? []}, ${org.taxCode ?? null},
      ${org.pec ?? null}) as id`,
  );
  return { id: made!.id, uid };
}

/** The installation's own global id, the origin of what is made here. */
export async function originInstallation(work: Work<ActorKeys>): Promise<string> {
  const row = await work.row(sql<{ uid: string }>`select uid from installation`);
  return row!.uid;
}

export interface OrganisationRow extends Particulars {
  id: number;
  uid: string;
  kind: OrganisationKind;
  name: string;
  hub_shape: HubShape | null;
  member_label: string | null;
  vat_number: string | null;
  tax_code: string | null;
  pec: string | null;
  domains: string[];
  version: number;
  parent_uid: string | null;
  parent_name: string | null;
  ties: TieKind[];
  may_change: boolean;
}

/** The record behind a global id, if the actor may know of it. */
export const findOrganisation = (work: ActorWork, uid: string) =>
  work.row(
    sql<OrganisationRow>`select o.id, o.uid, o.kind, o.name, o.hub_shape, o.member_label, o.sector, o.province,
        o.size, o.vat_number, o.tax_code, o.pec, o.domains, o.version, p.uid as parent_uid, p.name as parent_name,
        keeps_record_of(o.id) as may_change,
        array(select r.why from reach r
          where r.reader_org = ${work.actor.orgId} and r.org_id = o.id order by r.why) as ties
      from organisation o left join organisation p on p.id = o.parent_id
      where o.uid = ${uid}`,
  );

export interface KnownRow {
  id: number;
  uid: string;
  name: string;
  kind: OrganisationKind;
  name_key: string;
  ties: TieKind[];
}

export interface DirectoryQuery {
  readonly kind: OrganisationKind | undefined;
  /** Beginning of the name as typed. */
  readonly prefix: string;
  readonly after: readonly [nameKey: string, id: number];
  readonly limit: number;
}

/** What the actor may know of, in the order of the index: as many rows are read as are given. */
export const knownOrganisations = (work: ActorWork, query: DirectoryQuery) =>
  work.rows(
    sql<KnownRow>`select o.id, o.uid, o.name, o.kind, page.name_key,
        array(select r.why from reach r
          where r.reader_org = ${work.actor.orgId} and r.org_id = o.id order by r.why) as ties
      from (
        select distinct r.name_key, r.org_id from reach r
        where r.reader_org = ${work.actor.orgId}
          and (r.name_key, r.org_id) > (${query.after[0]}, ${query.after[1]}::bigint)
          and r.name_key >= search_key(${query.prefix})
          and r.name_key < search_key(${query.prefix}) || ${LAST}
          ${query.kind ? sql`and r.kind = ${query.kind}` : sql``}
        order by r.name_key, r.org_id limit ${query.limit}
      ) page join organisation o on o.id = page.org_id
      order by page.name_key, page.org_id`,
  );

/** Sorts behind every letter: what begins with a prefix lies between the prefix and prefix + this. */
const LAST = '\u{10FFFF}';

export interface Change extends Particulars {
  readonly name: string;
  readonly memberLabel?: string | undefined;
}

/** Writes the change if the version is still the one that was read; gives the new version. */
export const updateOrganisation = (work: ActorWork, id: number, version: number, to: Change) =>
  work.row(
    sql<{ version: number }>`update organisation set name = ${to.name},
        member_label = ${to.memberLabel ?? null}, sector = ${to.sector ?? null},
        province = ${to.province ?? null}, size = ${to.size ?? null},
        vat_number = ${to.vatNumber ?? null}, domains = ${to.domains ?? []},
        tax_code = ${to.taxCode ?? null}, pec = ${to.pec ?? null}, version = version + 1
      where id = ${id} and version = ${version} returning version`,
  );

/** Hubs in which an organisation's sector counts; for the upkeep of audiences, never for an answer. */
export async function hubsToResettle(work: Work<ActorKeys>, orgId: number): Promise<number[]> {
  const rows = await work.rows(
    sql<{ hub_id: number }>`select hub_id from hubs_to_resettle(${orgId})`,
  );
  return rows.map((row) => row.hub_id);
}

/**
 * Who an organisation is by the code it told; anybody's code is found. For proposing something to it, never for
 * an answer that says more than "proposed".
 */
export const organisationCalled = (work: ActorWork, uid: string) =>
  work.row(
    sql<{ id: number; kind: OrganisationKind }>`select id, kind from organisation_called(${uid})`,
  );

import type { ReturnReason } from '@staffetta/contract';
import { sql } from 'kysely';
import type { ActorWork } from '../identity/index.ts';
import type { AdmissionRow } from './admissions.store.ts';

/** Who left the acting hub and seems to ask again. */
export interface FormerRow {
  id: number;
  uid: string;
  name: string;
  why: ReturnReason;
  until: string;
}

type Asking = Pick<AdmissionRow, 'vat_number' | 'tax_code'> & {
  /** Under which the confirmed address stands, where that tells something. */
  readonly domain: string | undefined;
};

/**
 * For each request the former member that it agrees with. Only those are compared whose record the hub has kept: of one that
 * has people of its own, the hub does not learn what is written there now. Two numbers that differ are two firms.
 */
export async function formerLike(
  work: ActorWork,
  asking: readonly Asking[],
): Promise<(FormerRow | undefined)[]> {
  const { orgId } = work.actor;
  const all = (of: keyof Asking) => sql.val(asking.map((one) => one[of] ?? null));
  const rows = await work.rows(
    sql<FormerRow & { place: number }>`with former as materialized (
        select m.member_id as id, max(m.to_day) as until from membership m
        where m.hub_id = ${orgId} and m.standing = 'ended'
          and not exists (select from membership c where c.hub_id = m.hub_id and c.member_id = m.member_id
            and c.standing in ('current', 'proposed'))
        group by m.member_id
      ), alike as materialized (
        select x.place::int as place, o.id, o.uid, o.name, f.until,
          case when o.vat_number = x.vat then 'same_vat' when o.tax_code = x.tax then 'same_tax_code'
            else 'same_domain' end as why
        from former f join organisation o on o.id = f.id and o.created_by = ${orgId}
        join unnest(${all('vat_number')}::text[], ${all('tax_code')}::text[], ${all('domain')}::text[])
          with ordinality as x(vat, tax, domain, place)
          on o.vat_number = x.vat or o.tax_code = x.tax
            or (x.domain = any(o.domains) and coalesce(o.vat_number = x.vat, true) and coalesce(o.tax_code = x.tax, true))
        -- A member of this number is there already.
        where not exists (select from organisation t join membership c on c.member_id = t.id
          where t.vat_number = x.vat and c.hub_id = ${orgId} and c.standing = 'current')
      )
      select distinct on (place) place, id, uid, name, why, until::text as until from alike
      where not has_people(id)
      order by place, array_position(array['same_vat', 'same_tax_code', 'same_domain'], why), until desc, id`,
  );
  const found = new Map(rows.map(({ place, ...row }) => [place, row]));
  return asking.map((_, at) => found.get(at + 1));
}

/** Whether an organisation that the actor sees has this address for what a contact in this role gets. */
export async function hasContactAt(
  work: ActorWork,
  orgId: number,
  role: string,
  email: string,
): Promise<boolean> {
  const row = await work.row(
    sql`select from contact c where c.org_id = ${orgId} and c.role = ${role} and lower(c.email) = lower(${email}) limit 1`,
  );
  return row !== undefined;
}

import { randomUUID } from 'node:crypto';
import type { Mandate, MembershipStanding } from '@staffetta/contract';
import { sql } from 'kysely';
import type { ActorWork } from '../identity/actor.ts';
import type { ActorKeys, Work } from '../platform/database/unit-of-work.ts';

type AnyWork = Work<ActorKeys>;

export interface MembershipRow {
  id: number;
  uid: string;
  hub_id: number;
  hub_uid: string;
  hub_name: string;
  member_id: number;
  member_uid: string;
  member_name: string;
  member_sector: string | null;
  member_name_key: string;
  branch_id: number | null;
  branch_uid: string | null;
  branch_name: string | null;
  standing: MembershipStanding;
  from_day: string;
  to_day: string | null;
  mandate: Mandate;
  code: string;
  version: number;
  keeps_record: boolean;
}

const columns = sql`m.id, m.uid, m.hub_id, h.uid as hub_uid, h.name as hub_name, m.member_id,
  o.uid as member_uid, o.name as member_name, o.sector as member_sector, m.member_name_key,
  m.branch_id, b.uid as branch_uid, b.name as branch_name, m.standing, m.from_day::text as from_day,
  m.to_day::text as to_day, m.mandate, m.code, m.version, keeps_record_of(m.member_id) as keeps_record`;
const names = sql`join organisation h on h.id = m.hub_id join organisation o on o.id = m.member_id
  left join organisation b on b.id = m.branch_id`;

export const findMembership = (work: ActorWork, uid: string) =>
  work.row(sql<MembershipRow>`select ${columns} from membership m ${names} where m.uid = ${uid}`);

/** The current membership between the two, as far as the actor is one of them (or its branch). */
export const currentMembership = (work: AnyWork, memberId: number, hubId: number) =>
  work.row(
    sql<MembershipRow>`select ${columns} from membership m ${names}
      where m.hub_id = ${hubId} and m.member_id = ${memberId} and m.standing = 'current'`,
  );

export const currentHubs = (work: AnyWork, memberId: number) =>
  work.rows(
    sql<MembershipRow>`select ${columns} from membership m ${names}
      where m.member_id = ${memberId} and m.standing = 'current' order by m.id`,
  );

export interface MembershipQuery {
  readonly place: 'hub' | 'branch' | 'member';
  readonly standing: MembershipStanding;
  readonly branchId: number | undefined;
  /** Beginning of a word of the member's name, and of what follows, as typed; empty for all. */
  readonly prefix: string;
  readonly after: readonly [nameKey: string, id: number];
  readonly limit: number;
}

const LAST = '\u{10FFFF}';

/** A membership in a list, with the key that its place in the list follows from. */
export interface ListedMembership extends MembershipRow {
  order_key: string;
}

/** The actor's memberships in the order of the index of its place. */
export const listedMemberships = (work: ActorWork, query: MembershipQuery) =>
  query.prefix === '' || query.place === 'member' ? byName(work, query) : byWord(work, query);

const byName = (work: ActorWork, query: MembershipQuery) =>
  work.rows(
    sql<ListedMembership>`select ${columns}, m.member_name_key as order_key from membership m ${names}
      where ${sql.ref(`m.${query.place}_id`)} = ${work.actor.orgId} and m.standing = ${query.standing}
        ${query.branchId ? sql`and m.branch_id = ${query.branchId}` : sql``}
        and (m.member_name_key, m.id) > (${query.after[0]}, ${query.after[1]}::bigint)
        and m.member_name_key >= search_key(${query.prefix})
        and m.member_name_key < search_key(${query.prefix}) || ${LAST}
      order by m.member_name_key, m.id limit ${query.limit}`,
  );

/** By the name from the word on that begins so; a name with several such words stands at the first of them. */
const byWord = (work: ActorWork, query: MembershipQuery) =>
  work.rows(
    sql<ListedMembership>`select ${columns}, w.name_key as order_key
      from membership_word w join membership m on m.id = w.membership_id ${names}
      where ${sql.ref(`w.${query.place}_id`)} = ${work.actor.orgId} and w.standing = ${query.standing}
        ${query.branchId ? sql`and w.branch_id = ${query.branchId}` : sql``}
        and (w.name_key, w.membership_id) > (${query.after[0]}, ${query.after[1]}::bigint)
        and w.name_key >= search_key(${query.prefix})
        and w.name_key < search_key(${query.prefix}) || ${LAST}
        and not exists (select from membership_word e where e.membership_id = w.membership_id
          and e.name_key >= search_key(${query.prefix}) and e.name_key < w.name_key)
      order by w.name_key, w.membership_id limit ${query.limit}`,
  );

export interface NewMembership {
  readonly hubId: number;
  readonly memberId: number;
  readonly branchId: number | undefined;
  readonly standing: 'proposed' | 'current';
  readonly from: string;
  readonly mandate: Mandate;
}

/** Writes the membership; undefined when there is one already, proposed or current. */
export async function insertMembership(
  work: ActorWork,
  m: NewMembership,
): Promise<string | undefined> {
  const made = await work.row(
    sql<{ uid: string }>`insert into membership
        (uid, hub_id, member_id, branch_id, standing, from_day, mandate, created_at)
      values (${randomUUID()}, ${m.hubId}, ${m.memberId}, ${m.branchId ?? null}, ${m.standing},
        ${m.from}, ${m.mandate}, ${work.at})
      on conflict do nothing returning uid`,
  );
  return made?.uid;
}

export interface MembershipChange {
  readonly standing?: MembershipStanding;
  readonly mandate?: Mandate;
  readonly branchId?: number | null;
  readonly to?: string;
}

/** Writes the change if the version is still the one that was read; tells whether it was. */
export async function updateMembership(
  work: ActorWork,
  row: MembershipRow,
  version: number,
  to: MembershipChange,
): Promise<boolean> {
  const branchId = to.branchId === undefined ? row.branch_id : to.branchId;
  const written = await work.row(
    sql`update membership set standing = ${to.standing ?? row.standing},
        mandate = ${to.mandate ?? row.mandate}, branch_id = ${branchId},
        to_day = ${to.to ?? row.to_day}, version = version + 1
      where id = ${row.id} and version = ${version} returning version`,
  );
  return written !== undefined;
}

export interface MemberClauses {
  newcomers_see_past: boolean;
  leavers_keep_past: boolean;
  /** Counts of organisations are told from here up. */
  k: number;
}

/** What the hub's agreements say of who joins and leaves; the stricter one binds. */
export async function memberClauses(
  work: AnyWork,
  hubId: number,
  today: string,
): Promise<MemberClauses> {
  const row = await work.row(
    sql<MemberClauses>`select newcomers_see_past, leavers_keep_past, k
      from clauses_for_members(${hubId}, ${today})`,
  );
  return row!;
}

/** A member of this hub with the same VAT number: most likely the same firm, entered twice. */
export const memberWithVat = (work: ActorWork, hubId: number, vatNumber: string) =>
  work.row(
    sql`select from organisation o where o.created_by = ${hubId} and o.vat_number = ${vatNumber}
      and exists (select from membership m where m.hub_id = ${hubId} and m.member_id = o.id
        and m.standing = 'current')`,
  );

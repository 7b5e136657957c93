import { sql } from 'kysely';
import type { Micros } from '../platform/clock.ts';
import type { ActorKeys, Work } from '../platform/database/unit-of-work.ts';

type AnyWork = Work<ActorKeys>;

/** The audience of one organisation: everybody who acts for it. */
export function organisationAudience(work: AnyWork, orgId: number): Promise<number> {
  return intern(work, 'organisation', `org:${orgId}`, orgId, { orgId, personId: undefined });
}

/** The audience of one person acting for one organisation (TLP:RED). */
export function personAudience(work: AnyWork, orgId: number, personId: number): Promise<number> {
  return intern(work, 'person', `person:${personId}@${orgId}`, orgId, { orgId, personId });
}

/** All current members of a hub; kept up by `joinHub` and `leaveHub`. */
export const membersOf = (work: AnyWork, hubId: number) =>
  intern(work, 'rule', `members:${hubId}`, hubId);

/** The members of a hub in one branch. */
export const branchMembers = (work: AnyWork, hubId: number, branchId: number) =>
  intern(work, 'rule', `branch:${hubId}:${branchId}`, hubId);

/** The members of a hub in one NIS2 sector. */
export const sectorMembers = (work: AnyWork, hubId: number, sector: string) =>
  intern(work, 'rule', `sector:${hubId}:${sector}`, hubId);

async function intern(
  work: AnyWork,
  kind: 'person' | 'organisation' | 'rule',
  key: string,
  ownerOrg: number,
  sole?: { orgId: number; personId: number | undefined },
): Promise<number> {
  const found = await work.row(
    sql<{ id: number }>`select intern_audience(${kind}, ${key}, ${ownerOrg}) as id`,
  );
  const id = found!.id;
  if (sole) await joinAudience(work, id, sole.orgId, sole.personId, 0);
  return id;
}

/** Makes somebody a member from a position on; 0 shows the past too. */
export async function joinAudience(
  work: AnyWork,
  audienceId: number,
  orgId: number,
  personId: number | undefined,
  from: number,
): Promise<void> {
  await work.rows(sql`select join_audience(${audienceId}, ${orgId}, ${personId ?? null}, ${from})`);
}

/** Ends a membership now. `keep`: what was shown before stays visible (a clause of the agreement). */
export async function leaveAudience(
  work: AnyWork,
  audienceId: number,
  orgId: number,
  keep: boolean,
): Promise<void> {
  await work.rows(sql`select leave_audience(${audienceId}, ${orgId}, ${work.now}, ${keep})`);
}

/** Where an item of the actor's organisation went, and until when; of others' items nothing. */
export async function audiencesOfOwnItem(
  work: AnyWork,
  itemId: number,
): Promise<{ audienceId: number; until: Micros | undefined }[]> {
  const rows = await work.rows(
    sql<{ audience_id: number; until: number | null }>`
      select audience_id, until from entries_of_own_item(${itemId})`,
  );
  return rows.map((row) => ({
    audienceId: row.audience_id,
    until: (row.until ?? undefined) as Micros | undefined,
  }));
}

import { sql } from 'kysely';
import type { Micros } from '../platform/clock.ts';
import type { ActorKeys, Work } from '../platform/database/unit-of-work.ts';
import type { Target } from './target.ts';

type AnyWork = Work<ActorKeys>;

interface Wanted {
  /** One spelling for each meaning, for ever. */
  readonly key: string;
  readonly kind: 'person' | 'organisation' | 'rule';
  readonly owner: number;
  readonly org?: number;
  readonly person?: number;
}

function wantedFor(target: Target): Wanted {
  switch (target.kind) {
    case 'organisation': {
      const { kind, orgId: org } = target;
      return { key: `org:${org}`, kind, owner: org, org };
    }
    case 'person': {
      const { kind, orgId: org, personId: person } = target;
      return { key: `person:${person}@${org}`, kind, owner: org, org, person };
    }
    case 'members':
      return { key: `members:${target.hubId}`, kind: 'rule', owner: target.hubId };
    case 'branch':
      return {
        key: `branch:${target.hubId}:${target.branchId}`,
        kind: 'rule',
        owner: target.hubId,
      };
    case 'sector':
      return { key: `sector:${target.hubId}:${target.sector}`, kind: 'rule', owner: target.hubId };
  }
}

/** The audiences of these targets, in their order, made when first needed. */
export async function audiencesOf(work: AnyWork, targets: readonly Target[]): Promise<number[]> {
  const wanted = targets.map(wantedFor);
  // What number an audience has never changes; who belongs to it does, and is never remembered.
  const known = new Map(wanted.map(({ key }) => [key, work.remembered<number>(`audience ${key}`)]));
  const missing = wanted.filter(({ key }) => known.get(key) === undefined);
  if (missing.length > 0) {
    const rows = await work.rows(
      sql<{
        key: string;
        id: number;
      }>`select key, id from audiences_of(${JSON.stringify(missing)}::jsonb)`,
    );
    for (const { key, id } of rows) {
      known.set(key, id);
      work.remember(`audience ${key}`, id);
    }
  }
  return wanted.map(({ key }) => known.get(key)!);
}

async function audienceOf(work: AnyWork, target: Target): Promise<number> {
  const [id] = await audiencesOf(work, [target]);
  return id!;
}

/** All current members of a hub; kept up by `joinHub` and `leaveHub`. */
export const membersOf = (work: AnyWork, hubId: number) =>
  audienceOf(work, { kind: 'members', hubId });

/** The members of a hub in one branch. */
export const branchMembers = (work: AnyWork, hubId: number, branchId: number) =>
  audienceOf(work, { kind: 'branch', hubId, branchId });

/** The members of a hub in one NIS2 sector. */
export const sectorMembers = (work: AnyWork, hubId: number, sector: string) =>
  audienceOf(work, { kind: 'sector', hubId, sector });

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

/** Many at once, all from the same position on. */
export async function joinManyAudiences(
  work: AnyWork,
  joins: readonly { readonly audience: number; readonly org: number }[],
  from: number,
): Promise<void> {
  await work.rows(
    sql`select join_audiences(${joins.map(({ audience }) => audience)}::bigint[],
      ${joins.map(({ org }) => org)}::bigint[], ${from})`,
  );
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

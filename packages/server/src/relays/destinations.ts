import type { RelayTarget } from '@staffetta/contract';
import { agreementBetween } from '../agreements/index.ts';
import type { Target } from '../disclosure/index.ts';
import { type ActorWork, isPolice } from '../identity/index.ts';
import {
  type NeighbourRow,
  neighboursByUid,
  ownBranches,
  ownParent,
} from './destinations.store.ts';
import type { Destination } from './relay-facts.ts';

/** A destination with where its entry goes and whom it names. */
export interface Place extends Destination {
  /** As the person chose it. */
  readonly chosen: RelayTarget;
  /** Absent when it is nowhere this organisation passes things to. */
  readonly target: Target | undefined;
  readonly name: string | undefined;
  /** Of the agreement that a crossing is written down in. */
  readonly agreementId: number | undefined;
}

const nowhere = (chosen: RelayTarget): Place => ({
  chosen,
  target: undefined,
  name: undefined,
  agreementId: undefined,
  tier: 'elsewhere',
  rule: false,
  sector: undefined,
  clauses: 'none',
});

/** Where each target leads, seen from the actor's place in the two trees. One target may lead to several places. */
export async function placesOf(work: ActorWork, targets: readonly RelayTarget[]): Promise<Place[]> {
  const wanted = targets.flatMap((one) => uidOf(one) ?? []);
  const known = new Map((await neighboursByUid(work, wanted)).map((row) => [row.uid, row]));
  const branches = targets.some(({ kind }) => kind === 'branches') ? await ownBranches(work) : [];
  const places: Place[] = [];
  for (const chosen of targets) {
    if (chosen.kind === 'organisation')
      places.push(await organisationPlace(work, chosen, known.get(chosen.organisation)));
    else if (chosen.kind === 'branches')
      for (const row of branches) places.push(await organisationPlace(work, chosen, row));
    else places.push(await rulePlace(work, chosen, known));
  }
  return places;
}

function uidOf(target: RelayTarget): string | undefined {
  if (target.kind === 'organisation') return target.organisation;
  return target.kind === 'branch_members' ? target.branch : undefined;
}

/** One organisation: a hub under an agreement, another police office, a branch or a member of one's own. */
async function organisationPlace(
  work: ActorWork,
  chosen: RelayTarget,
  row: NeighbourRow | undefined,
): Promise<Place> {
  if (!row) return nowhere(chosen);
  const { actor } = work;
  const place: Place = {
    ...nowhere(chosen),
    name: row.name,
    target: { kind: 'organisation', orgId: row.id },
    sector: row.sector ?? undefined,
  };
  if (isPolice(actor.orgKind) && isPolice(row.kind))
    return { ...place, tier: row.kind === 'police_national' ? row.kind : 'police_office' };
  if (isPolice(actor.orgKind) && row.kind === 'hub') {
    const agreement = await agreementBetween(work, actor.orgId, row.id);
    return { ...place, tier: 'hub', clauses: agreement?.clauses, agreementId: agreement?.id };
  }
  if (actor.orgKind === 'hub' && row.kind === 'branch' && row.parent_id === actor.orgId)
    return { ...place, tier: 'branch' };
  return row.is_member && row.kind === 'member' ? { ...place, tier: 'member' } : nowhere(chosen);
}

type RuleTarget = Exclude<RelayTarget, { kind: 'organisation' } | { kind: 'branches' }>;

/** All members of a hub, of one of its branches, or in one sector. */
async function rulePlace(
  work: ActorWork,
  chosen: RuleTarget,
  known: ReadonlyMap<string, NeighbourRow>,
): Promise<Place> {
  const { actor } = work;
  const place: Place = { ...nowhere(chosen), tier: 'member', rule: true };
  if (chosen.kind === 'members' && actor.orgKind === 'hub')
    return { ...place, target: { kind: 'members', hubId: actor.orgId } };
  if (chosen.kind === 'sector' && actor.orgKind === 'hub') {
    const { sector } = chosen;
    return {
      ...place,
      sector,
      name: sector,
      target: { kind: 'sector', hubId: actor.orgId, sector },
    };
  }
  if (chosen.kind === 'members' && actor.orgKind === 'branch') {
    const hubId = await ownParent(work);
    return hubId ? { ...place, target: { kind: 'branch', hubId, branchId: actor.orgId } } : place;
  }
  const branch = chosen.kind === 'branch_members' ? known.get(chosen.branch) : undefined;
  if (branch?.kind === 'branch' && branch.parent_id === actor.orgId)
    return {
      ...place,
      name: branch.name,
      target: { kind: 'branch', hubId: actor.orgId, branchId: branch.id },
    };
  return nowhere(chosen);
}

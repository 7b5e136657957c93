import { type Permission, type RelayTarget, type TargetChoice, tlps } from '@staffetta/contract';
import { type ActorWork, isPolice } from '../identity/index.ts';
import { counterparts, memberSectors, ownBranches } from './destinations.store.ts';
import { type Place, placesOf } from './destinations.ts';
import type { Parent } from './parents.ts';
import type { RelayFacts } from './relay-facts.ts';
import {
  distinct,
  type Obstacle,
  obstaclesToDestination,
  obstaclesToLabel,
  obstaclesToParents,
  obstaclesToUnchanged,
} from './relay-rules.ts';

const reasons = (obstacles: readonly Obstacle[]) =>
  distinct(obstacles).map(({ code, params }) => ({ code, params }));

/** What may be done with these parents: under which labels, and where to, each "no" with its reasons. */
export async function permissionFor(
  work: ActorWork,
  parents: readonly Parent[],
): Promise<Permission> {
  const facts: RelayFacts = {
    relayerIsPolice: isPolice(work.actor.orgKind),
    parents,
    mode: 'derivative',
    tlp: 'AMBER',
    pap: 'AMBER',
    now: work.now,
  };
  const general = obstaclesToParents(facts);
  const labels = tlps.map((tlp) => {
    const against = [...general, ...obstaclesToLabel(facts, tlp)];
    return { tlp, permitted: against.length === 0, reasons: reasons(against) };
  });
  const unchanged = [...general, ...obstaclesToUnchanged(facts)];
  const open = labels.filter(({ permitted }) => permitted).map(({ tlp }) => tlp);
  const places = await placesOf(work, await usualTargets(work));
  return {
    permitted: general.length === 0,
    reasons: reasons(general),
    tlps: labels,
    unchanged: { permitted: unchanged.length === 0, reasons: reasons(unchanged) },
    targets: byTarget(places).map((led) => choice(facts, open, led)),
  };
}

type Led = readonly [chosen: RelayTarget, places: readonly Place[]];

/** One target may lead to several places, as all branches do: it is one choice all the same. */
const byTarget = (places: readonly Place[]): Led[] => [
  ...Map.groupBy(places, ({ chosen }) => chosen),
];

/** A label is open where no place that the target leads to stands against it. */
function choice(
  facts: RelayFacts,
  labels: readonly RelayFacts['tlp'][],
  [target, places]: Led,
): TargetChoice {
  const against = labels.map((tlp) => ({
    tlp,
    obstacles: places.flatMap((place) => obstaclesToDestination({ ...facts, tlp }, place)),
  }));
  const name = places.length === 1 ? places[0]?.name : undefined;
  return {
    target,
    ...(name ? { name } : {}),
    tlps: against.filter(({ obstacles }) => obstacles.length === 0).map(({ tlp }) => tlp),
    reasons: reasons(against.flatMap(({ obstacles }) => obstacles)),
  };
}

/** What an organisation of this kind usually addresses; single members are looked up in the directory. */
async function usualTargets(work: ActorWork): Promise<RelayTarget[]> {
  const { orgKind } = work.actor;
  if (isPolice(orgKind))
    return (await counterparts(work)).map(({ uid }) => ({
      kind: 'organisation',
      organisation: uid,
    }));
  if (orgKind !== 'hub') return [{ kind: 'members' }];
  const branches = await ownBranches(work);
  const sectors = await memberSectors(work);
  return [
    { kind: 'members' },
    ...(branches.length > 0 ? [{ kind: 'branches' } as const] : []),
    ...branches.map(({ uid }) => ({ kind: 'branch_members', branch: uid }) as const),
    ...sectors.map(({ sector }) => ({ kind: 'sector', sector }) as const),
  ];
}

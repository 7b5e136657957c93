import { noRelay, type RelayPolicy, type RelayTier } from '@staffetta/contract';
import type { ParentFacts } from './relay-facts.ts';

/** What both allow. */
export function meet(one: RelayPolicy, other: RelayPolicy): RelayPolicy {
  const until = [one.until, other.until].filter((at) => at !== undefined).sort()[0];
  return {
    allowed: one.allowed && other.allowed,
    tiers: one.tiers.filter((tier) => other.tiers.includes(tier)),
    sectors:
      one.sectors === 'all'
        ? other.sectors
        : one.sectors.filter((sector) => other.sectors === 'all' || other.sectors.includes(sector)),
    attribution:
      one.attribution === 'named' && other.attribution === 'named' ? 'named' : 'anonymous',
    ...(until ? { until } : {}),
  };
}

/**
 * What the readers of a relay may pass on: what the relaying organisation wishes, within what every parent's
 * originator allows. Where AMBER stops at the hub, it stops there further down too.
 * @param wish of the relaying organisation; without one, a relay with parents passes on what they allow
 */
export function onwardPolicy(
  parents: readonly ParentFacts[],
  wish: RelayPolicy | undefined,
): RelayPolicy {
  const bounds = parents.filter(({ provenance }) => provenance !== 'own').map(boundOf);
  const [first, ...rest] = wish ? [wish, ...bounds] : bounds;
  return first ? rest.reduce(meet, first) : noRelay;
}

function boundOf({ policy, tlp, provenance, clauses }: ParentFacts): RelayPolicy {
  const stops = tlp === 'AMBER' && provenance === 'agreement' && !clauses?.amberReachesMembers;
  const below = (tier: RelayTier) => tier !== 'member';
  return stops ? { ...policy, tiers: policy.tiers.filter(below) } : policy;
}

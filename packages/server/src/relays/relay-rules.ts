import {
  type ErrorCode,
  type Pap,
  paps,
  type RelayReasonCode,
  type Tlp,
  tlps,
} from '@staffetta/contract';
import { toMicros } from '../platform/clock.ts';
import type { Reason } from '../platform/errors.ts';
import type { Destination, ParentFacts, RelayFacts } from './relay-facts.ts';

/** Something that stands against a relay, in words, and the error it is refused with. */
export interface Obstacle extends Reason {
  readonly code: RelayReasonCode;
  readonly error: ErrorCode;
}

const obstacle =
  (error: ErrorCode) =>
  (code: RelayReasonCode, params: Reason['params'] = {}): Obstacle => ({ code, params, error });
const marking = obstacle('marking_forbids');
const agreement = obstacle('agreement_forbids');
const input = obstacle('invalid_input');

const label = (tlp: Tlp) => `TLP:${tlp}`;
/** 0 is the narrowest (RED). */
export const width = (tlp: Tlp): number => tlps.indexOf(tlp);
/** 0 lets the least be done (RED). */
export const leave = (pap: Pap): number => paps.indexOf(pap);

/**
 * What stands against relaying these parents at all, whatever the label and wherever to (docs/promises.md, 4, 5
 * and 7). Pure and total; empty when nothing does.
 */
export function obstaclesToParents({ parents, relayerIsPolice, now }: RelayFacts): Obstacle[] {
  return parents.flatMap((parent) => {
    const found: Obstacle[] = [];
    if (parent.ended) found.push(obstacle('wrong_state')('parent_ended'));
    if (parent.suspended) found.push(obstacle('forwarding_suspended')('forwarding_suspended'));
    if (parent.tlp === 'RED' || (parent.tlp === 'AMBER+STRICT' && !reachesBranches(parent)))
      found.push(marking('tlp_never_relayed', { tlp: label(parent.tlp) }));
    if (parent.provenance === 'own') return found;
    const passesUp = relayerIsPolice && !parent.fromPolice && parent.passUp !== 'no';
    if (!parent.policy.allowed && !passesUp) found.push(marking('policy_not_allowed'));
    const { until } = parent.policy;
    if (until && toMicros(until) <= now) found.push(marking('policy_expired', { until }));
    if (parent.provenance !== 'agreement') return found;
    if (!parent.clauses) found.push(agreement('agreement_not_in_force'));
    else if (parent.fromPolice && !parent.clauses.relay.allowed)
      found.push(agreement('clause', { clause: 'relay.allowed' }));
    return found;
  });
}

/**
 * AMBER+STRICT stays with the organisation it was addressed to. Only an agreement can say that a hub's branches are the
 * same organisation; a member that told its hub meant the hub.
 */
const reachesBranches = ({ provenance, clauses }: ParentFacts): boolean =>
  provenance === 'agreement' && clauses?.strictReachesBranches === true;

/** What stands against this label: never wider than any parent's, and RED is for persons. */
export function obstaclesToLabel({ parents }: RelayFacts, tlp: Tlp): Obstacle[] {
  if (tlp === 'RED') return [marking('tlp_names_persons', { tlp: label(tlp) })];
  const narrowest = parents.toSorted((a, b) => width(a.tlp) - width(b.tlp))[0];
  if (!narrowest || width(tlp) <= width(narrowest.tlp)) return [];
  return [marking('tlp_wider_than_parent', { tlp: label(tlp), widest: label(narrowest.tlp) })];
}

/**
 * What stands against letting this be done with it: never more than every parent does. Values that one of them only lets
 * be watched (an investigation, most often) would otherwise stand on firewalls.
 */
function obstaclesToUse({ parents }: RelayFacts, pap: Pap): Obstacle[] {
  const narrowest = parents.toSorted((a, b) => leave(a.pap) - leave(b.pap))[0];
  if (!narrowest || leave(pap) <= leave(narrowest.pap)) return [];
  const params = { pap: `PAP:${pap}`, widest: `PAP:${narrowest.pap}` };
  return [marking('pap_wider_than_parent', params)];
}

/** What stands against passing the text on word for word. */
export const obstaclesToUnchanged = ({ parents }: RelayFacts): Obstacle[] =>
  parents.length === 1 ? [] : [input('unchanged_one_parent')];

/** What stands against this relay going there under its label. */
export function obstaclesToDestination(facts: RelayFacts, to: Destination): Obstacle[] {
  if (to.tier === 'elsewhere') return [input('target_not_below')];
  const found: Obstacle[] = [];
  if (facts.tlp === 'AMBER+STRICT' && to.rule)
    found.push(marking('tlp_needs_explicit', { tlp: label(facts.tlp) }));
  if (to.clauses === undefined) found.push(agreement('agreement_not_in_force'));
  else if (to.clauses !== 'none' && width(facts.tlp) < width(to.clauses.tlpCeiling))
    found.push(
      agreement('tlp_ceiling', { tlp: label(facts.tlp), ceiling: label(to.clauses.tlpCeiling) }),
    );
  for (const parent of facts.parents) found.push(...obstaclesFrom(parent, facts, to));
  return found;
}

/** What one parent's originator, label and agreement say of a destination. */
function obstaclesFrom(parent: ParentFacts, facts: RelayFacts, to: Destination): Obstacle[] {
  if (parent.provenance === 'own') return [];
  if (to.tier === 'police_national' || to.tier === 'police_office')
    return obstaclesUpward(parent, to.tier);
  const found: Obstacle[] = [];
  if (parent.tlp === 'AMBER+STRICT' && reachesBranches(parent) && to.tier !== 'branch')
    found.push(marking('tlp_never_relayed', { tlp: label(parent.tlp) }));
  const { policy } = parent;
  if (!policy.allowed) found.push(marking('policy_not_allowed'));
  if (!policy.tiers.includes(to.tier as (typeof policy.tiers)[number]))
    found.push(marking('policy_tier', { tier: to.tier }));
  found.push(...obstaclesBySector(parent, to));
  // AMBER: "the organisation and its clients", as the agreement reads it. A member that told its own hub said so
  // itself, in its relay policy.
  const amber = facts.tlp === 'AMBER' || parent.tlp === 'AMBER';
  const byClause = parent.provenance === 'agreement' && !parent.clauses?.amberReachesMembers;
  if (amber && to.tier === 'member' && byClause)
    found.push(agreement('clause', { clause: 'amberReachesMembers' }));
  return found;
}

/** From police to police: what firms told is passed up only by a consent of its own. */
function obstaclesUpward(parent: ParentFacts, tier: 'police_national' | 'police_office') {
  if (parent.tlp === 'AMBER+STRICT')
    return [marking('tlp_never_relayed', { tlp: label(parent.tlp) })];
  if (parent.fromPolice) return parent.policy.allowed ? [] : [marking('policy_not_allowed')];
  if (parent.passUp === 'no') return [marking('no_pass_up')];
  const forbidden = tier === 'police_national' && !parent.clauses?.relay.passUpToNational;
  return forbidden ? [agreement('clause', { clause: 'relay.passUpToNational' })] : [];
}

function obstaclesBySector({ policy }: ParentFacts, to: Destination): Obstacle[] {
  if (policy.sectors === 'all') return [];
  if (policy.sectors.length === 0) return [marking('policy_sector')];
  // Hubs and branches pass on; the sector is asked where it arrives.
  if (to.tier !== 'member') return [];
  if (to.sector !== undefined && policy.sectors.includes(to.sector)) return [];
  return [marking('policy_sector', to.sector === undefined ? {} : { sector: to.sector })];
}

/** All that stands against a relay; empty when it may go. Nobody addressed is an obstacle. */
export function obstaclesTo(facts: RelayFacts, destinations: readonly Destination[]): Obstacle[] {
  return distinct([
    ...obstaclesToParents(facts),
    ...obstaclesToLabel(facts, facts.tlp),
    ...obstaclesToUse(facts, facts.pap),
    ...(facts.mode === 'unchanged' ? obstaclesToUnchanged(facts) : []),
    ...(destinations.length === 0 ? [input('empty_audience')] : []),
    ...destinations.flatMap((to) => obstaclesToDestination(facts, to)),
  ]);
}

/** Each obstacle once, in the order found. */
export const distinct = (obstacles: readonly Obstacle[]): Obstacle[] => [
  ...new Map(obstacles.map((one) => [JSON.stringify(one), one])).values(),
];

/**
 * Must somebody else than the author release it? A police note marked GREEN or CLEAR passed on unchanged needs one
 * person, where the agreement says so (promise 4).
 */
export function secondPersonNeeded(
  facts: RelayFacts,
  destinations: readonly Destination[],
): boolean {
  const [parent, other] = facts.parents;
  if (!parent || other || facts.mode !== 'unchanged' || !parent.fromPolice) return true;
  if (width(parent.tlp) < width('GREEN') || facts.tlp !== parent.tlp) return true;
  const clauses = [parent.clauses, ...destinations.map((to) => to.clauses)].filter(
    (one) => one !== undefined && one !== 'none',
  );
  return !clauses.every((one) => one.relay.unchangedByOnePerson);
}

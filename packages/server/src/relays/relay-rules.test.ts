import {
  type Pap,
  paps,
  passUps,
  type RelayPolicy,
  relayTiers,
  type Tlp,
  tlps,
  usualClauses,
} from '@staffetta/contract';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Micros } from '../platform/clock.ts';
import { later, toInstant } from '../platform/clock.ts';
import { meet, onwardPolicy } from './onward-policy.ts';
import type { Destination, ParentFacts, RelayFacts } from './relay-facts.ts';
import {
  leave,
  obstaclesTo,
  obstaclesToParents,
  secondPersonNeeded,
  width,
} from './relay-rules.ts';

const now = 1_800_000_000_000_000 as Micros;
const free: RelayPolicy = {
  allowed: true,
  tiers: [...relayTiers],
  sectors: 'all',
  attribution: 'anonymous',
};
const outsourcer = usualClauses('outsourcer');
const association = usualClauses('association');
const note: ParentFacts = {
  provenance: 'agreement',
  fromPolice: true,
  tlp: 'GREEN',
  pap: 'GREEN',
  ended: false,
  suspended: false,
  policy: free,
  passUp: 'no',
  clauses: outsourcer,
};
const told: ParentFacts = { ...note, provenance: 'member', fromPolice: false, clauses: undefined };
const members: Destination = { tier: 'member', rule: true, sector: undefined, clauses: 'none' };
const relay = (parent: ParentFacts, over: Partial<RelayFacts> = {}): RelayFacts => ({
  relayerIsPolice: false,
  parents: [parent],
  mode: 'derivative',
  tlp: parent.tlp,
  pap: parent.pap,
  now,
  ...over,
});
const codes = (facts: RelayFacts, ...to: Destination[]) =>
  obstaclesTo(facts, to).map(({ code, params, error }) => [error, code, ...Object.values(params)]);

describe('what the label says', () => {
  test.each(['RED', 'AMBER+STRICT'] as const)('TLP:%s can never be relayed', (tlp) => {
    expect(codes(relay({ ...note, tlp }, { tlp: 'AMBER+STRICT' }), members)).toContainEqual([
      'marking_forbids',
      'tlp_never_relayed',
      `TLP:${tlp}`,
    ]);
  });

  test('AMBER+STRICT reaches the branches, one by one, where the agreement counts them in', () => {
    const counted = {
      ...note,
      tlp: 'AMBER+STRICT',
      clauses: { ...association, strictReachesBranches: true },
    } as const;
    const branch: Destination = { ...members, tier: 'branch', rule: false };
    expect(codes(relay(counted), branch)).toEqual([]);
    const never = ['marking_forbids', 'tlp_never_relayed', 'TLP:AMBER+STRICT'];
    for (const tier of ['member', 'hub', 'police_office', 'police_national'] as const)
      expect(codes(relay(counted), { ...branch, tier })).toContainEqual(never);
    expect(codes(relay(counted), { ...branch, rule: true })).toEqual([
      ['marking_forbids', 'tlp_needs_explicit', 'TLP:AMBER+STRICT'],
    ]);
    expect(codes(relay({ ...counted, provenance: 'member' }), branch)).toContainEqual(never);
    expect(codes(relay({ ...counted, provenance: 'tree' }), branch)).toContainEqual(never);
    expect(codes(relay({ ...counted, clauses: association }), branch)).toContainEqual(never);
  });

  test('never wider than a parent', () => {
    expect(codes(relay(note, { tlp: 'CLEAR' }), members)).toEqual([
      ['marking_forbids', 'tlp_wider_than_parent', 'TLP:CLEAR', 'TLP:GREEN'],
    ]);
  });

  test('never leaving more to be done than a parent, whoever wrote it', () => {
    const widened = ['marking_forbids', 'pap_wider_than_parent', 'PAP:GREEN', 'PAP:AMBER'];
    const watched = { ...note, pap: 'AMBER' } as const;
    expect(codes(relay(watched, { pap: 'GREEN' }), members)).toEqual([widened]);
    const own = { ...watched, provenance: 'own' } as const;
    expect(codes(relay(own, { pap: 'GREEN' }), members)).toEqual([widened]);
    const both = relay(note, { parents: [note, watched] });
    expect(codes(both, members)).toEqual([widened]);
    expect(codes(relay(watched, { pap: 'RED' }), members)).toEqual([]);
    expect(codes(relay(note, { parents: [], pap: 'CLEAR' }), members)).toEqual([]);
  });

  test('police AMBER reaches members only where the clause says so', () => {
    const amber = { ...note, tlp: 'AMBER' } as const;
    expect(codes(relay(amber), members)).toEqual([]);
    expect(codes(relay({ ...amber, clauses: association }), members)).toEqual([
      ['agreement_forbids', 'clause', 'amberReachesMembers'],
    ]);
    const branch: Destination = { ...members, tier: 'branch', rule: false };
    expect(codes(relay({ ...amber, clauses: association }), branch)).toEqual([]);
  });

  test('a member’s own AMBER report goes where its relay policy says', () => {
    const amber = { ...told, tlp: 'AMBER' } as const;
    expect(codes(relay(amber), members)).toEqual([]);
    const branchOnly = { ...amber, policy: { ...free, tiers: ['branch' as const] } };
    expect(codes(relay(branchOnly), members)).toEqual([
      ['marking_forbids', 'policy_tier', 'member'],
    ]);
  });

  test('AMBER+STRICT goes to organisations one by one', () => {
    const amber = relay({ ...told, tlp: 'AMBER' }, { tlp: 'AMBER+STRICT' });
    expect(codes(amber, { ...members, rule: false })).toEqual([]);
    expect(codes(amber, members)).toEqual([
      ['marking_forbids', 'tlp_needs_explicit', 'TLP:AMBER+STRICT'],
    ]);
  });
});

describe('what the originator says', () => {
  const policy = (over: Partial<RelayPolicy>) => relay({ ...told, policy: { ...free, ...over } });
  test.each<[string, Partial<RelayPolicy>, unknown[]]>([
    ['not at all', { allowed: false }, ['marking_forbids', 'policy_not_allowed']],
    ['not to this tier', { tiers: ['hub'] }, ['marking_forbids', 'policy_tier', 'member']],
    ['not to all sectors', { sectors: ['banking'] }, ['marking_forbids', 'policy_sector']],
    ['no longer', { until: toInstant(now) }, ['marking_forbids', 'policy_expired', toInstant(now)]],
  ])('%s', (_, over, expected) => {
    expect(codes(policy(over), members)).toEqual([expected]);
  });

  test('to one sector', () => {
    const banks = { ...members, sector: 'banking' };
    expect(codes(policy({ sectors: ['banking'] }), banks)).toEqual([]);
    expect(codes(policy({ sectors: ['energy'] }), banks)).toEqual([
      ['marking_forbids', 'policy_sector', 'banking'],
    ]);
  });

  test('as long as it holds', () => {
    expect(codes(policy({ until: toInstant(later(now, 1)) }), members)).toEqual([]);
  });

  test('passing up is a consent of its own', () => {
    const up: Destination = {
      tier: 'police_national',
      rule: false,
      sector: undefined,
      clauses: 'none',
    };
    const parent = { ...note, fromPolice: false, policy: { ...free, allowed: false } };
    const by = { relayerIsPolice: true };
    expect(codes(relay({ ...parent, passUp: 'anonymous' }, by), up)).toEqual([]);
    expect(codes(relay(parent, by), up)).toEqual([
      ['marking_forbids', 'policy_not_allowed'],
      ['marking_forbids', 'no_pass_up'],
    ]);
    const clauses = { ...outsourcer, relay: { ...outsourcer.relay, passUpToNational: false } };
    expect(codes(relay({ ...parent, passUp: 'named', clauses }, by), up)).toEqual([
      ['agreement_forbids', 'clause', 'relay.passUpToNational'],
    ]);
  });
});

describe('what the agreement says', () => {
  test('none in force, or not allowed', () => {
    expect(codes(relay({ ...note, clauses: undefined }), members)).toContainEqual([
      'agreement_forbids',
      'agreement_not_in_force',
    ]);
    const clauses = { ...outsourcer, relay: { ...outsourcer.relay, allowed: false } };
    expect(codes(relay({ ...note, clauses }), members)).toEqual([
      ['agreement_forbids', 'clause', 'relay.allowed'],
    ]);
  });

  test('its ceiling', () => {
    const hub: Destination = {
      tier: 'hub',
      rule: false,
      sector: undefined,
      clauses: { ...outsourcer, tlpCeiling: 'GREEN' },
    };
    const own = relay({ ...note, provenance: 'own', tlp: 'AMBER' }, { relayerIsPolice: true });
    expect(codes(own, hub)).toEqual([
      ['agreement_forbids', 'tlp_ceiling', 'TLP:AMBER', 'TLP:GREEN'],
    ]);
  });
});

test('held, ended, nobody, two parents word for word', () => {
  expect(codes(relay({ ...note, suspended: true }), members)).toEqual([
    ['forwarding_suspended', 'forwarding_suspended'],
  ]);
  expect(codes(relay({ ...note, ended: true }), members)).toEqual([
    ['wrong_state', 'parent_ended'],
  ]);
  expect(codes(relay(note))).toEqual([['invalid_input', 'empty_audience']]);
  expect(codes(relay(note, { parents: [note, note], mode: 'unchanged' }), members)).toEqual([
    ['invalid_input', 'unchanged_one_parent'],
  ]);
});

describe('who releases', () => {
  const one = (facts: RelayFacts, ...to: Destination[]) => !secondPersonNeeded(facts, to);
  test('one person: a GREEN or CLEAR police note, unchanged, where the clause says so', () => {
    expect(one(relay(note, { mode: 'unchanged' }), members)).toBe(true);
    expect(one(relay({ ...note, tlp: 'CLEAR' }, { mode: 'unchanged' }), members)).toBe(true);
  });
  test.each<[string, RelayFacts]>([
    ['edited', relay(note)],
    ['AMBER', relay({ ...note, tlp: 'AMBER' }, { mode: 'unchanged' })],
    ['relabelled', relay({ ...note, tlp: 'CLEAR' }, { mode: 'unchanged', tlp: 'GREEN' })],
    ['a firm’s', relay(told, { mode: 'unchanged' })],
    ['of nobody', relay(note, { parents: [], mode: 'unchanged' })],
    [
      'without the clause',
      relay(
        {
          ...note,
          clauses: { ...outsourcer, relay: { ...outsourcer.relay, unchangedByOnePerson: false } },
        },
        { mode: 'unchanged' },
      ),
    ],
  ])('a second person: %s', (_, facts) => {
    expect(one(facts, members)).toBe(false);
  });
});

const anyTlp = fc.constantFrom<Tlp>(...tlps);
const anyPap = fc.constantFrom<Pap>(...paps);
const anyPolicy = fc.record<RelayPolicy>({
  allowed: fc.boolean(),
  tiers: fc.subarray([...relayTiers]),
  sectors: fc.oneof(fc.constant('all' as const), fc.subarray(['banking', 'energy'])),
  attribution: fc.constantFrom('named', 'anonymous'),
});
const anyClauses = fc.constantFrom(undefined, outsourcer, association, {
  ...outsourcer,
  tlpCeiling: 'GREEN' as const,
});
const anyParent = fc.record<ParentFacts>({
  provenance: fc.constantFrom('own', 'member', 'agreement', 'tree'),
  fromPolice: fc.boolean(),
  tlp: anyTlp,
  pap: anyPap,
  ended: fc.boolean(),
  suspended: fc.boolean(),
  policy: anyPolicy,
  passUp: fc.constantFrom(...passUps),
  clauses: anyClauses,
});
const anyRelay = fc.record<RelayFacts>({
  relayerIsPolice: fc.boolean(),
  parents: fc.array(anyParent, { maxLength: 3 }),
  mode: fc.constantFrom('unchanged', 'derivative'),
  tlp: anyTlp,
  pap: anyPap,
  now: fc.constant(now),
});
const anyPlace = fc.record<Destination>({
  tier: fc.constantFrom('hub', 'branch', 'member', 'police_national', 'police_office', 'elsewhere'),
  rule: fc.boolean(),
  sector: fc.constantFrom(undefined, 'banking', 'energy'),
  clauses: fc.oneof(fc.constant('none' as const), anyClauses),
});

test('whatever the case: narrow labels stay, nothing is widened, no originator is overruled', () => {
  fc.assert(
    fc.property(anyRelay, fc.array(anyPlace, { maxLength: 3 }), (facts, places) => {
      if (obstaclesTo(facts, places).length > 0) return;
      expect(places.length).toBeGreaterThan(0);
      for (const parent of facts.parents) {
        expect(['RED', 'AMBER+STRICT']).not.toContain(parent.tlp);
        expect(width(facts.tlp)).toBeLessThanOrEqual(width(parent.tlp));
        expect(leave(facts.pap)).toBeLessThanOrEqual(leave(parent.pap));
        expect(parent.suspended || parent.ended).toBe(false);
        const reaches = places.some(({ tier }) => !tier.startsWith('police'));
        if (parent.provenance !== 'own' && reaches) expect(parent.policy.allowed).toBe(true);
      }
    }),
    { numRuns: 3000 },
  );
});

test('a narrower policy never permits more, and what is passed on is never more than any parent allows', () => {
  fc.assert(
    fc.property(
      anyRelay,
      fc.array(anyPlace, { maxLength: 2 }),
      anyPolicy,
      (facts, places, bound) => {
        const parents = facts.parents.map((one) => ({ ...one, policy: meet(one.policy, bound) }));
        const before = obstaclesTo(facts, places).length;
        if (before > 0)
          expect(obstaclesTo({ ...facts, parents }, places).length).toBeGreaterThan(0);
        const onward = onwardPolicy(facts.parents, bound);
        for (const { policy, provenance } of facts.parents) {
          if (provenance === 'own') continue;
          expect(policy.allowed || !onward.allowed).toBe(true);
          expect(onward.tiers.every((tier) => policy.tiers.includes(tier))).toBe(true);
          expect(meet(onward, policy).sectors).toEqual(onward.sectors);
        }
      },
    ),
  );
});

test('a parent that is refused alone is refused in company', () => {
  fc.assert(
    fc.property(anyRelay, anyParent, (facts, more) => {
      if (obstaclesToParents(facts).length === 0) return;
      const parents = [...facts.parents, more];
      expect(obstaclesToParents({ ...facts, parents }).length).toBeGreaterThan(0);
    }),
  );
});

import { type Static, Type } from 'typebox';
import { Closed, Instant, oneOf, Text } from '../words.ts';
import { attributions } from './words.ts';

/** Whom a relay may reach, by tier. `police_national`: from a regional office up to the national one. */
export const relayTiers = ['hub', 'branch', 'member', 'police_national'] as const;
export type RelayTier = (typeof relayTiers)[number];

/**
 * What the originator allows others to pass on (promise 4, docs/promises.md). Not allowed, no tier, or no sector: nobody.
 * `until`: from then on nothing new is passed on; what was passed runs out.
 */
export const RelayPolicy = Closed({
  allowed: Type.Boolean(),
  tiers: Type.Array(oneOf(relayTiers), { uniqueItems: true, maxItems: relayTiers.length }),
  sectors: Type.Union([
    Type.Literal('all'),
    Type.Array(Text(60), { uniqueItems: true, maxItems: 50 }),
  ]),
  attribution: oneOf(attributions),
  until: Type.Optional(Instant),
});
export type RelayPolicy = Static<typeof RelayPolicy>;

/** Deny by default: what nobody said is not allowed. */
export const noRelay: RelayPolicy = {
  allowed: false,
  tiers: [],
  sectors: [],
  attribution: 'anonymous',
};

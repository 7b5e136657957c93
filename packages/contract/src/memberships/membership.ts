import { type Static, Type } from 'typebox';
import { Closed, Day, OrganisationRef, oneOf, Uid } from '../words.ts';

/** What the hub may report upward for a member: the member's own consent, apart from any marking. */
export const mandates = ['named', 'anonymous', 'ask', 'never'] as const;
export type Mandate = (typeof mandates)[number];
export const MandateSchema = oneOf(mandates);

export const membershipStandings = ['proposed', 'current', 'declined', 'ended'] as const;
export type MembershipStanding = (typeof membershipStandings)[number];

/** A member belongs to a hub, from a day, until one. Hub, branch and the member itself see it; no other member. */
export const Membership = Closed({
  uid: Uid,
  hub: OrganisationRef,
  member: OrganisationRef,
  branch: Type.Optional(OrganisationRef),
  standing: oneOf(membershipStandings),
  from: Day,
  to: Type.Optional(Day),
  mandate: MandateSchema,
  version: Type.Integer(),
});
export type Membership = Static<typeof Membership>;

export type { MembershipFacts } from './membership.ts';
export { hubsOf, membershipOf } from './membership-of.ts';
export { membershipRoutes } from './memberships.routes.ts';

export { addMembership, returnMember } from './add-membership.ts';
export { joinHubMany, leaveHub, moveBranch } from './join-hub.ts';
export type { MembershipFacts } from './membership.ts';
export { countsFrom, hubsOf, membershipOf } from './membership-of.ts';
export { membershipRoutes } from './memberships.routes.ts';

import type { ActorKeys } from '../platform/database/unit-of-work.ts';

/** Looks at numbers, at no row of anybody. */
export const nobody: ActorKeys = { orgId: undefined, personId: undefined };

import { type Static, Type } from 'typebox';
import { Closed, OrganisationRef, Uid } from '../words.ts';

/** One organisation depends on a service of another. Supplier and dependent know it, nobody else. */
export const Dependency = Closed({
  service: Closed({ uid: Uid, name: Type.String() }),
  supplier: OrganisationRef,
  dependent: OrganisationRef,
});
export type Dependency = Static<typeof Dependency>;

import type { OrganisationActor } from '../../identity/index.ts';
import type { ActorKeys, Work } from '../../platform/database/unit-of-work.ts';
import { deskAt } from './arrivals.store.ts';

/** Whom a mail is for. */
export interface Addressee {
  readonly desk: OrganisationActor;
  /**
   * Whose reply address it is: who writes there is known by it, whatever From says, since nobody else was given it.
   * Undefined: the desk's own address, which anybody may know.
   */
  readonly replying: { readonly orgId: number } | undefined;
}

/** As the contract lets the operator give one; whatever else is nobody's. */
const ADDRESS = /^[\w.+-]{1,64}@[\w.-]{1,180}$/;

/**
 * Whom an address stands for: a desk, or a reply address that was given to one organisation. Undefined: nobody. The one
 * place that decides it, for whichever way a mail comes in.
 */
export async function addresseeOf(
  work: Work<ActorKeys>,
  address: string,
): Promise<Addressee | undefined> {
  if (!ADDRESS.test(address)) return undefined;
  const desk = await deskAt(work, address);
  return desk && { desk, replying: undefined };
}

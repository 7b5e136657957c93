import {
  type AlertReplied,
  alertReplied,
  type MailTokens,
  withoutTag,
} from '../../alerts/index.ts';
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
  readonly replying: AlertReplied | undefined;
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
  tokens: MailTokens,
): Promise<Addressee | undefined> {
  if (!ADDRESS.test(address)) return undefined;
  const desk = await deskAt(work, address);
  if (desk) return { desk, replying: undefined };
  const tagged = await deskAt(work, withoutTag(address));
  if (!tagged) return undefined;
  const replying = await alertReplied(work, tokens, address);
  // A tag that is forged, over, or another desk's proves nothing: such a mail is one like any other.
  return { desk: tagged, replying: replying?.deskOrg === tagged.orgId ? replying : undefined };
}

import {
  type AlertReplied,
  alertReplied,
  type MailTokens,
  withoutTag,
} from '../../alerts/index.ts';
import type { OrganisationActor } from '../../identity/index.ts';
import type { ActorKeys, Work } from '../../platform/database/unit-of-work.ts';
import { deskAt } from './arrivals.store.ts';
import { type CopyReplied, copyRepliedAt } from './copy-replied.ts';

/** Whom a mail is for. */
export interface Addressee {
  readonly desk: OrganisationActor;
  /**
   * Whose reply address it is: who writes there is known by it, whatever From says, since nobody else was given it.
   * Undefined: the desk's own address, which anybody may know.
   */
  readonly replying: AlertReplied | undefined;
  /** The same, of a copy of what was told by telephone: what is written there asks for a correction. */
  readonly correcting?: CopyReplied | undefined;
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
  if (replying?.deskOrg === tagged.orgId) return { desk: tagged, replying };
  const correcting = await copyRepliedAt(work, tokens, address);
  return {
    desk: tagged,
    replying: undefined,
    ...(correcting?.deskOrg === tagged.orgId && { correcting }),
  };
}

import type { MailTokens } from '../../alerts/index.ts';
import type { ActorKeys, Work } from '../../platform/database/unit-of-work.ts';
import { type Addressee, addresseeOf } from './addressee.ts';
import type { MailWay } from './mail-way.ts';

/**
 * Whom a mail from a mailbox is for. A reply address counts wherever it stands, since it proves itself; a desk's address
 * only where the server wrote it, since a sender may write any. A mailbox that belongs to a desk is for nobody else.
 * Undefined: nobody's.
 */
export async function addresseeOfWay(
  work: Work<ActorKeys>,
  { delivered, named }: MailWay,
  { ownDesk, tokens }: { readonly ownDesk: string | undefined; readonly tokens: MailTokens },
): Promise<Addressee | undefined> {
  const own = ownDesk === undefined ? undefined : await addresseeOf(work, ownDesk, tokens);
  if (ownDesk !== undefined && !own) return undefined;
  const found: Addressee[] = [];
  for (const address of new Set([...delivered, ...named.filter(isTagged)])) {
    const one = await addresseeOf(work, address, tokens);
    if ((one?.replying || one?.correcting) && (!own || own.desk.orgId === one.desk.orgId))
      return one;
    if (one && delivered.includes(address)) found.push(one);
  }
  return own ?? found[0];
}

const isTagged = (address: string): boolean => address.includes('+');

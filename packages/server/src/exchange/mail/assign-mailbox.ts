import type { Mailbox } from '@staffetta/contract';
import type { ActorWork } from '../../identity/index.ts';
import { record } from '../../journal/index.ts';
import { refuse } from '../../platform/errors.ts';
import { isFull } from './admission.ts';
import { addressOf, giveAddress, organisationCalled, takeAddress } from './mailboxes.store.ts';

/** The own desk's address, if it has one, and whether its quarantine is full, of people's mails or of programs'. */
export async function showMailbox(work: ActorWork): Promise<Mailbox> {
  const address = await addressOf(work, work.actor.orgId);
  if (address === undefined) return {};
  const full = (await isFull(work, 'unknown_sender')) || (await isFull(work, 'automatic'));
  return { address, ...(full && { full: true }) };
}

/** The address of any desk, for the operator; nobody else learns whether there is one. Throws `not_found`. */
export async function lookUpMailbox(work: ActorWork, uid: string): Promise<Mailbox> {
  if (!work.actor.operator) throw refuse('not_found');
  const orgId = await organisationCalled(work, uid);
  if (orgId === undefined) throw refuse('not_found');
  const address = await addressOf(work, orgId);
  return address === undefined ? {} : { address };
}

/** Gives a desk its address or takes it away. Throws `not_allowed`, `not_found`, `already_exists`. */
export async function assignMailbox(
  work: ActorWork,
  { uid, address }: { readonly uid: string; readonly address?: string | undefined },
): Promise<Mailbox> {
  if (!work.actor.operator) throw refuse('not_allowed');
  const orgId = await organisationCalled(work, uid);
  if (orgId === undefined) throw refuse('not_found');
  const lower = address?.toLowerCase();
  if (lower === undefined) await takeAddress(work, orgId);
  else if (!(await giveAddress(work, orgId, lower))) throw refuse('already_exists');
  await record(
    work,
    {
      act: 'organisation.changed',
      actor: { org: work.actor.orgUid, person: work.actor.personUid },
      subject: { kind: 'organisation', id: uid, version: 1 },
      facts: { mailbox: lower ?? '' },
    },
    { organisations: [work.actor.orgId, orgId] },
  );
  return lower === undefined ? {} : { address: lower };
}

import type { Mailbox } from '@staffetta/contract';
import { LONGEST_DESK, leavesRoom } from '../../alerts/index.ts';
import type { ActorWork } from '../../identity/index.ts';
import { record } from '../../journal/index.ts';
import { refuse, refuseField } from '../../platform/errors.ts';
import { isFull } from './admission.ts';
import { addressOf, giveAddress, organisationCalled, takeAddress } from './mailboxes.store.ts';

/** The own desk's address, if it has one, and whether its quarantine is full, of people's mails or of programs'. */
export async function showMailbox(work: ActorWork): Promise<Mailbox> {
  const address = await addressOf(work, work.actor.orgId);
  if (address === undefined) return {};
  const full = (await isFull(work, 'unknown_sender')) || (await isFull(work, 'automatic'));
  return { ...toMailbox(address), ...(full && { full: true }) };
}

/** The address of any desk, for the operator; nobody else learns whether there is one. Throws `not_found`. */
export async function lookUpMailbox(work: ActorWork, uid: string): Promise<Mailbox> {
  if (!work.actor.operator) throw refuse('not_found');
  const orgId = await organisationCalled(work, uid);
  if (orgId === undefined) throw refuse('not_found');
  const address = await addressOf(work, orgId);
  return address === undefined ? {} : toMailbox(address);
}

/** An address from before there was a bound may be too long for replies; its desk and the operator see it. */
const toMailbox = (address: string): Mailbox => ({
  address,
  ...(!leavesRoom(address) && { noReplies: true }),
});

/** Gives a desk its address or takes it away. Throws `not_allowed`, `not_found`, `already_exists`, `invalid_input`. */
export async function assignMailbox(
  work: ActorWork,
  { uid, address }: { readonly uid: string; readonly address?: string | undefined },
): Promise<Mailbox> {
  if (!work.actor.operator) throw refuse('not_allowed');
  const orgId = await organisationCalled(work, uid);
  if (orgId === undefined) throw refuse('not_found');
  const lower = address?.toLowerCase();
  if (lower !== undefined && !leavesRoom(lower))
    throw refuseField('/address', {
      it: `al massimo ${LONGEST_DESK} caratteri prima della chiocciola: dietro ci va il contrassegno con cui si risponde a ogni e-mail`,
      en: `at most ${LONGEST_DESK} characters before the @: behind them goes the tag by which each mail is replied to`,
    });
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

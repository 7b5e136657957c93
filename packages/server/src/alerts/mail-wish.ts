import type { OutputOf, operations } from '@staffetta/contract';
import type { ActorWork } from '../identity/index.ts';
import { record } from '../journal/index.ts';
import { keepersOfMailbox, keepMailWish, mailWish } from './mail-wish.store.ts';

type Wish = OutputOf<typeof operations.alerts.mailWish>;

/** Does the person want mails to this organisation, and which not? */
export async function showMailWish(work: ActorWork): Promise<Wish> {
  return wishOf(await mailWish(work));
}

/** Keeps what the person wants, from now on; what is not said to be off is on. */
export async function setMailWish(work: ActorWork, { wanted, off = [] }: Wish): Promise<Wish> {
  const before = await mailWish(work);
  const kept = wanted ? [...new Set(off)].sort() : undefined;
  await keepMailWish(work, kept);
  if (before?.join(' ') !== kept?.join(' ')) await noteChoice(work, kept);
  return wishOf(kept);
}

const wishOf = (off: Wish['off']): Wish => ({
  wanted: off !== undefined,
  ...(off && off.length > 0 && { off }),
});

const noteChoice = async (work: ActorWork, off: Wish['off']): Promise<void> =>
  record(
    work,
    {
      act: 'contact.mails-chosen',
      actor: { org: work.actor.orgUid, person: work.actor.personUid },
      subject: { kind: 'person', id: work.actor.personUid },
      facts: { wanted: off !== undefined, off: off?.join(' ') ?? '' },
    },
    { organisations: [...new Set([work.actor.orgId, ...(await keepersOfMailbox(work))])] },
  );

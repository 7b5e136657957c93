import type { MailKind } from '@staffetta/contract';
import type { ReadingActor } from '../../disclosure/index.ts';
import { record } from '../../journal/index.ts';
import { actingFor } from '../../platform/database/acting-for.ts';
import type { ActorKeys, Work } from '../../platform/database/unit-of-work.ts';
import { type CalledBox, letterboxCalled, type Turn, turnMails } from './letterbox.store.ts';
import type { LinkedBox } from './preference-link.ts';

/** A contact without an account acts as nobody's person. */
const NO_PERSON = 0;

/** The mailbox behind a signed link; undefined where it is gone, or has another address now. Changes nothing. */
export async function boxBehind(
  work: Work<ActorKeys>,
  link: LinkedBox,
): Promise<CalledBox | undefined> {
  const called = await letterboxCalled(work, link.box);
  return called && link.isFor(called.address) ? called : undefined;
}

/** Takes a choice by mail, as the organisation's; gives the mailbox as it is now. The same twice changes nothing. */
export async function chooseByMail(
  work: Work<ActorKeys>,
  link: LinkedBox,
  turn: Turn,
): Promise<CalledBox | undefined> {
  const called = await boxBehind(work, link);
  if (!called) return undefined;
  const off = await turnMails(work, link.box, turn);
  if (!sameKinds(off, called.off)) await noteChoice(work, link.box, { ...called, off });
  return { ...called, off };
}

const sameKinds = (some: readonly MailKind[], others: readonly MailKind[]): boolean =>
  some.length === others.length && some.every((kind) => others.includes(kind));

async function noteChoice(work: Work<ActorKeys>, box: string, called: CalledBox): Promise<void> {
  const { org_id: orgId, org_uid: orgUid, person_uid: person, kept_by: keeper, off } = called;
  const organisation: ReadingActor = { orgId, orgUid, personId: NO_PERSON, personUid: '' };
  const act = {
    act: 'contact.mails-chosen',
    actor: { org: orgUid },
    subject: person === null ? { kind: 'contact', id: box } : { kind: 'person', id: person },
    facts: { by: 'mail', off: off.join(' ') },
  } as const;
  await actingFor(work, organisation, (own) =>
    record(own, act, { organisations: [orgId, keeper] }),
  );
}

import type { Notice, NoticeDone, NoticeKey } from '@staffetta/contract';
import type { ActorWork } from '../identity/index.ts';
import { record } from '../journal/index.ts';
import { findNotice } from './list-notices.ts';
import { insertNoted } from './notices.store.ts';

/** Writes down that a notice was sent, or need not be. What was written before stays beneath. Throws `not_found`. */
export async function noteNotice(
  work: ActorWork,
  { outcome, on, protocol, ...key }: NoticeKey & NoticeDone,
): Promise<Notice> {
  await findNotice(work, key);
  await insertNoted(work, key, { outcome, on, ...(protocol ? { protocol } : {}) });
  await record(
    work,
    {
      act: 'notice.noted',
      actor: { org: work.actor.orgUid, person: work.actor.personUid },
      subject: { kind: key.kind, id: key.uid },
      facts: { law: key.law, occasion: key.occasion, outcome, on },
    },
    { organisations: [work.actor.orgId] },
  );
  return findNotice(work, key);
}

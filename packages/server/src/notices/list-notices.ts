import { type Notice, type NoticeKey, noticeLaws } from '@staffetta/contract';
import type { ActorWork } from '../identity/index.ts';
import { today } from '../platform/calendar.ts';
import { refuse } from '../platform/errors.ts';
import { letterOf } from './letter.ts';
import { noticesDue } from './notice.ts';
import { noted, ownRecord, participationsOf } from './notices.store.ts';

const keyOf = ({ kind, uid, law, occasion }: NoticeKey) => `${kind} ${uid} ${law} ${occasion}`;

/** What the actor's organisation has to tell, with the text and what was written down of it. */
export async function listNotices(work: ActorWork): Promise<Notice[]> {
  const own = await ownRecord(work);
  const written = new Map((await noted(work)).map((row) => [keyOf(row), row]));
  const due = noticesDue(own, await participationsOf(work, today(work.now)), noticeLaws);
  return due.map((one) => {
    const { law, occasion, day, concerns, of } = one;
    const key = { kind: of.kind, uid: of.uid, law, occasion };
    const row = written.get(keyOf(key));
    const letter = letterOf(one, own.name);
    if (!row) return { ...key, name: of.name, day, concerns, letter };
    const { outcome, on, protocol } = row;
    const done = { outcome, on, ...(protocol ? { protocol } : {}) };
    return { ...key, name: of.name, day, concerns, letter, done };
  });
}

/** One of them. Throws `not_found`. */
export async function findNotice(work: ActorWork, key: NoticeKey): Promise<Notice> {
  const found = (await listNotices(work)).find((one) => keyOf(one) === keyOf(key));
  if (!found) throw refuse('not_found');
  return found;
}

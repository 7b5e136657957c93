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

/** So many that the law most likely asks for are not written down yet, since the first day of any; undefined: none. */
export async function openNotices(
  work: ActorWork,
): Promise<{ readonly count: number; readonly uid: string; readonly since: string } | undefined> {
  const [own, written, of] = await Promise.all([
    ownRecord(work),
    noted(work),
    participationsOf(work, today(work.now)),
  ]);
  const done = new Set(written.map(keyOf));
  const open = noticesDue(own, of, noticeLaws).filter(
    ({ of: { kind, uid }, law, occasion, concerns }) =>
      concerns === 'likely' && !done.has(keyOf({ kind, uid, law, occasion })),
  );
  const first = open.at(-1);
  return first && { count: open.length, uid: first.of.uid, since: first.day };
}

/** One of them. Throws `not_found`. */
export async function findNotice(work: ActorWork, key: NoticeKey): Promise<Notice> {
  const found = (await listNotices(work)).find((one) => keyOf(one) === keyOf(key));
  if (!found) throw refuse('not_found');
  return found;
}

/** Which mails of a mailbox are not for now. In memory alone: whoever starts again looks at each of them once more. */
export interface PutOff {
  /** Of these, the ones never looked at; what is no longer there is forgotten. */
  unseenOf(uids: readonly number[]): number[];
  /** Whose turn has come: strangers' last, and the longest waiting first. */
  due(): number[];
  /** Still, after what was done since. */
  isDue(uid: number): boolean;
  isStranger(uid: number): boolean;
  /** A stranger's, by its header; no more of it was looked at. */
  setAside(uid: number, mayBeBounce?: boolean): void;
  /** Nothing of strangers can be taken now, whichever it is, unless a mail of ours came back in it. */
  putOffStrangers(): void;
  /** Tried in vain: longer each time. */
  putOff(uid: number): void;
  /** Milliseconds until the next turn; undefined: nothing waits. */
  untilNext(): number | undefined;
  /** UIDs mean nothing any more once this number is another (RFC 9051, 2.3.1.1). */
  openedAs(validity: bigint): void;
}

interface Waiting {
  readonly dueAt: number;
  readonly pause: number;
  readonly strangers: boolean;
  readonly mayBeBounce: boolean;
}

type Entry = [uid: number, Waiting];

const SHORTEST = 5_000;
const LONGEST = 30 * 60_000;

/** @param now milliseconds of a clock that never goes back */
export function putOffMails(now: () => number = () => performance.now()): PutOff {
  const waiting = new Map<number, Waiting>();
  let openedAs: bigint | undefined;
  const due = () => {
    const at = now();
    const ready = [...waiting].filter(([, { dueAt }]) => dueAt <= at);
    const order = ([, a]: Entry, [, b]: Entry) =>
      Number(a.strangers) - Number(b.strangers) || a.dueAt - b.dueAt;
    return ready.sort(order).map(([uid]) => uid);
  };
  const putOff = (uid: number) => {
    const { pause: before = 0, strangers = false, mayBeBounce = false } = waiting.get(uid) ?? {};
    const pause = Math.min(LONGEST, Math.max(SHORTEST, before * 2));
    waiting.set(uid, { dueAt: now() + pause, pause, strangers, mayBeBounce });
  };
  return {
    unseenOf: (uids) => {
      const there = new Set(uids);
      for (const uid of waiting.keys()) if (!there.has(uid)) waiting.delete(uid);
      return uids.filter((uid) => !waiting.has(uid));
    },
    due,
    isDue: (uid) => (waiting.get(uid)?.dueAt ?? Number.POSITIVE_INFINITY) <= now(),
    isStranger: (uid) => waiting.get(uid)?.strangers === true,
    setAside: (uid, mayBeBounce = false) => {
      waiting.set(uid, { dueAt: now(), pause: 0, strangers: true, mayBeBounce });
    },
    putOff,
    putOffStrangers: () => {
      for (const uid of due()) {
        const { strangers, mayBeBounce } = waiting.get(uid)!;
        if (strangers && !mayBeBounce) putOff(uid);
      }
    },
    untilNext: () => {
      const next = [...waiting.values()].reduce(
        (least, { dueAt }) => Math.min(least, dueAt),
        Number.POSITIVE_INFINITY,
      );
      return Number.isFinite(next) ? Math.max(0, next - now()) : undefined;
    },
    openedAs: (validity) => {
      if (openedAs !== undefined && openedAs !== validity) waiting.clear();
      openedAs = validity;
    },
  };
}

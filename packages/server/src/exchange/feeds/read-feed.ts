import type { FeedList } from '@staffetta/contract';
import { admitOwn, admitRows, type Disclosed, type ReadingActor } from '../../disclosure/index.ts';
import { hashSecret, type VisitorWork } from '../../identity/index.ts';
import { days, later, type Micros, toMicros } from '../../platform/clock.ts';
import { actingFor } from '../../platform/database/acting-for.ts';
import type { Work } from '../../platform/database/unit-of-work.ts';
import { refuse } from '../../platform/errors.ts';
import { kindsOf, linesOf } from './feed-lines.ts';
import { feedOfSecret, type OpenedFeed } from './feeds.store.ts';
import {
  begin,
  itemsToActOn,
  type KeptList,
  keepList,
  keptList,
  markFailing,
  markRead,
  ownDomains,
  takeBack,
  valuesToBlock,
} from './lists.store.ts';

/** A list is made anew when it is older: what was recalled is gone within a minute, however often it is read. */
const FRESH_FOR_SECONDS = 20;

/** A feed is read by no person: what is addressed to persons stays closed. */
const NO_PERSON = 0;

export type MakeLines = (
  work: Work<ReadingActor>,
  feed: OpenedFeed,
  list: FeedList,
) => Promise<{ body: string; lines: number }>;

/**
 * The list behind a secret, made anew where it is not fresh. Where that fails, the last good one with `failing_since`;
 * undefined where there is none yet: never an empty list, which would open what was blocked. That it failed is written
 * down either way, and so nothing is thrown. Throws `not_found` for a secret that opens nothing.
 */
export async function readFeed(
  work: VisitorWork,
  secret: string,
  list: FeedList,
  logError: (error: unknown) => void,
  make: MakeLines = makeLines,
): Promise<Disclosed<KeptList | undefined>> {
  const feed = await feedOfSecret(work, hashSecret(secret));
  if (!feed) throw refuse('not_found');
  const reader: ReadingActor = {
    orgId: feed.org_id,
    personId: NO_PERSON,
    orgUid: '',
    personUid: '',
  };
  // What is kept is the organisation's own: it was made of what decide() let through, seconds ago.
  return actingFor(work, reader, async (own) => {
    const kept = await keptList(own, feed.id, list);
    markRead(own, feed.id);
    if (kept && isFresh(kept, own.now)) return admitOwn(kept);
    await begin(own);
    try {
      const made = await make(own, feed, list);
      return admitOwn((await keepList(own, feed.id, list, made))!);
    } catch (error) {
      await takeBack(own);
      logError(error);
      await markFailing(own, feed.id, list);
      return admitOwn(kept && { ...kept, failing_since: kept.failing_since ?? own.at });
    }
  });
}

/** What an erasure took lines from since it was made is not fresh: another item may give them again. */
const isFresh = ({ built_at, changed_at, failing_since }: KeptList, now: Micros) =>
  failing_since === null &&
  toMicros(changed_at) <= toMicros(built_at) &&
  toMicros(built_at) > later(now, -FRESH_FOR_SECONDS);

/** Asks decide() about every item before a value of it is given. */
const makeLines: MakeLines = async (work, feed, list) => {
  const [items, own] = await Promise.all([
    itemsToActOn(work, later(work.now, -days(feed.days))),
    ownDomains(work),
  ]);
  const { value: ids } = await admitRows(work, items, {
    whole: ({ item_id }): number | undefined => item_id,
    tombstone: () => undefined,
  });
  const shown = ids.filter((id) => id !== undefined);
  return linesOf(await valuesToBlock(work, shown, kindsOf[list]), own);
};

import { toInstant, toMicros } from '../platform/clock.ts';
import type { ActorKeys, Work } from '../platform/database/unit-of-work.ts';
import { classOf, endOfValue, termsOf } from './end.ts';
import { wordsOf } from './erasure.store.ts';
import { keepTextValues, takeUnreadTexts, type UnreadItem } from './retention.store.ts';
import { findsIn } from './words.ts';

const BATCH = 20;

/**
 * Reads what was told since the last time for values of persons, acting for nobody, and sets down when each ends: also
 * what stands in a message, a comment or an earlier version alone. Gives whether there may be more.
 */
export async function readTexts(work: Work<ActorKeys>): Promise<boolean> {
  const items = await takeUnreadTexts(work, BATCH);
  for (const item of items) await readItem(work, item);
  return items.length > 0;
}

async function readItem(work: Work<ActorKeys>, { item_id, told_at, retentions }: UnreadItem) {
  const facts = { since: toMicros(told_at), sourceEnds: undefined, terms: termsOf(retentions) };
  const finds = (await wordsOf(work, item_id)).flatMap(findsIn);
  const ofPersons = finds.filter(({ kind, value }) => classOf(kind, value) !== 'otherValues');
  const values = ofPersons.map((find) => ({ ...find, at: toInstant(endOfValue(find, facts).at) }));
  if (values.length > 0) await keepTextValues(work, item_id, values);
}

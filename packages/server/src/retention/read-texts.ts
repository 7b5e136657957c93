import { personKinds } from '@staffetta/contract';
import { type Micros, toInstant, toMicros } from '../platform/clock.ts';
import type { ActorKeys, Work } from '../platform/database/unit-of-work.ts';
import { classOf, endOfValue, type Terms, termsOf } from './end.ts';
import { wordsOf } from './erasure.store.ts';
import {
  keepTextValues,
  type TextValue,
  takeUnreadTexts,
  type UnreadItem,
} from './retention.store.ts';
import { findsIn } from './words.ts';

const BATCH = 20;

/** Kinds by which a person may ask: what can be asked for is known, the address of a role too. */
const OF_PERSONS: ReadonlySet<string> = new Set(personKinds);

/**
 * Reads what was told since the last time for values by which persons ask, acting for nobody, and sets down when each ends:
 * also what stands in a message, a comment or an earlier version alone. Gives whether there may be more.
 */
export async function readTexts(work: Work<ActorKeys>): Promise<boolean> {
  const items = await takeUnreadTexts(work, BATCH);
  for (const item of items) await readItem(work, item);
  return items.length > 0;
}

async function readItem(work: Work<ActorKeys>, { item_id, told_at, retentions }: UnreadItem) {
  const since = toMicros(told_at);
  const terms = termsOf(retentions);
  const finds = (await wordsOf(work, item_id)).flatMap(findsIn);
  const values = finds
    .filter(({ kind }) => OF_PERSONS.has(kind))
    .map((find) => ({ ...find, at: endInText(find, since, terms) }));
  if (values.length > 0) await keepTextValues(work, item_id, values);
}

/** The address of a role stays readable in the text, which has a term of its own: it has no end there. */
function endInText(find: TextValue, since: Micros, terms: Terms): string {
  if (classOf(find.kind, find.value) === 'otherValues') return 'infinity';
  return toInstant(endOfValue(find, { since, sourceEnds: undefined, terms }).at);
}

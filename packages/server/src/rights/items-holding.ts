import type { ActorWork } from '../identity/index.ts';
import { wordsHold } from '../retention/index.ts';
import { itemsTelling, readableTexts } from './readable-texts.store.ts';
import { type FoundRow, itemsWith, LOOKED_AT } from './rights.store.ts';

/**
 * Items of which a text that the actor reads itself holds a value, however it is written there. Where it stands only in what
 * others alone read, even the owner of the item is told nothing: that it was found would tell what they wrote. An erasure
 * masks these places all the same.
 */
async function itemsWhoseTextsTell(
  work: ActorWork,
  kind: string,
  value: string,
): Promise<number[]> {
  const candidates = await itemsTelling(work, kind, value, LOOKED_AT);
  if (candidates.length === 0) return [];
  const texts = await readableTexts(work, candidates);
  const telling = texts.filter((text) => wordsHold(text, { kind, value }));
  return [...new Set(telling.map(({ item_id }) => item_id))];
}

/** Items that the actor sees and that hold a value, by the index of values or in a text that it reads. */
export const itemsHolding = async (
  work: ActorWork,
  kind: string,
  value: string,
): Promise<FoundRow[]> =>
  itemsWith(work, kind, value, await itemsWhoseTextsTell(work, kind, value));

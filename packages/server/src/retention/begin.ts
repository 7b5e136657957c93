import { enterFollowed, type Follow } from '../derivatives/index.ts';
import type { ActorWork } from '../identity/index.ts';
import type { ActorKeys, Work } from '../platform/database/unit-of-work.ts';
import {
  beginErasure,
  beginHeldErasures,
  type Ground,
  seekTextValue,
  type TextValue,
} from './retention.store.ts';

/** The queue whose jobs wake who erases. */
export const ERASE = 'erase';

/**
 * Begins to erase an item, or some of its values, and what was drawn from it: from this commit on nobody reads it, lists and
 * searches pass it over, and every audience has an entry that says so. The content goes in the background. Under a decree
 * it is only written down, and begins when that is lifted: nothing tells that it waits.
 * @param texts values that its texts hold and the item does not
 */
export async function begin(
  work: Work<ActorKeys>,
  itemId: number,
  values: readonly number[] | undefined,
  ground: Ground,
  texts: readonly TextValue[] = [],
): Promise<void> {
  enter(work, await beginErasure(work, itemId, values, ground, texts));
}

/**
 * Begins to erase a value that a person asked for by name from an own item: as a value of it (`observable`, its number),
 * and from every text, whether or not it was read there.
 */
export async function beginAsked(
  work: ActorWork,
  itemId: number,
  asked: TextValue,
  observable: number | undefined,
): Promise<void> {
  await seekTextValue(work, itemId, asked);
  await begin(work, itemId, observable === undefined ? [] : [observable], 'person', [asked]);
}

const BATCH = 100;

/** Begins what waited for a decree to be lifted, acting for nobody. */
export async function beginHeld(work: Work<ActorKeys>): Promise<void> {
  enter(work, await beginHeldErasures(work, BATCH));
}

function enter(work: Work<ActorKeys>, rows: readonly (Follow & { readonly whole: boolean })[]) {
  const [whole, parts] = [rows.filter((row) => row.whole), rows.filter((row) => !row.whole)];
  enterFollowed(work, whole, 'recall');
  enterFollowed(work, parts, 'replace');
  work.send({ queue: ERASE, data: {} });
}

import { enterFollowed } from '../derivatives/index.ts';
import type { ActorWork } from '../identity/index.ts';
import { spreadHoldTo } from './holds.store.ts';

/**
 * What was drawn from an item is hidden or shown again, as the holds that bind now say. What is shown again has a new
 * entry for each audience: who reads in the order of entries may have passed the old one while it was hidden.
 */
export async function spreadHold(work: ActorWork, itemId: number): Promise<void> {
  enterFollowed(work, await spreadHoldTo(work, itemId), 'show');
}

import type { PlayerKey } from './cast.ts';
import { rowsAsOwner } from './database.ts';
import type { World } from './world.ts';

/** Has a player run the installation; the first organisation does, and a world's is none of the cast. */
export async function makeOperator(world: World, player: PlayerKey): Promise<void> {
  const { uid } = world.orgs[player];
  await rowsAsOwner(
    world.database.ownerUrl,
    `update staffetta.organisation set operator = true where uid = '${uid}'`,
  );
}

import type { ActorWork } from '../../../identity/index.ts';
import { knownLike } from './checking.store.ts';
import { Directory } from './directory.ts';
import { blocksOf, nameKey } from './name-key.ts';

/** What somebody is known by. */
export interface Names {
  readonly name: string;
  readonly vatNumber?: string | undefined;
  readonly taxCode?: string | undefined;
  readonly pec?: string | undefined;
}

/**
 * For each of some firms the member of the acting hub that is, or may be, the same: as a sheet's rows are compared. Only
 * members that share a number, an address or the beginning of their name are looked at, so that a hub may have many.
 */
export async function alikeMembers(
  work: ActorWork,
  firms: readonly Names[],
): Promise<({ uid: string; name: string; why: string } | undefined)[]> {
  if (firms.length === 0) return [];
  const beginnings = firms.flatMap(({ name }) => [...blocksOf(nameKey(name)), name.slice(0, 8)]);
  const directory = new Directory();
  for (const known of await knownLike(work, firms, beginnings)) directory.add(known);
  return firms.map((firm) => {
    const match = directory.find({ ...firm, kind: 'member', mandate: 'ask', mandateSaid: false });
    const { uid, name } = match?.known ?? {};
    return match && uid && name ? { uid, name, why: match.why } : undefined;
  });
}

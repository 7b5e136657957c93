import { agreementsOf } from '../agreements/index.ts';
import { type ActorWork, isPolice } from '../identity/index.ts';
import { memberOf, organisationWanted, type Wanted } from './recipients.store.ts';
import type { Represented } from './report.ts';

/**
 * An organisation that the actor may write for: a hub for its current members; an office of the police, only for what it
 * was told on the telephone, for those who signed an agreement with it. Undefined: none.
 */
export async function representedBy(
  work: ActorWork,
  wanted: Wanted,
  onTelephone: boolean,
): Promise<Represented | undefined> {
  if (!isPolice(work.actor.orgKind)) return memberOf(work, wanted);
  if (!onTelephone) return undefined;
  const [named, agreements] = await Promise.all([
    organisationWanted(work, wanted),
    agreementsOf(work, work.actor.orgId),
  ]);
  const signed = agreements.some(({ parties }) =>
    parties.some(({ orgId, side }) => side === 'private' && orgId === named?.orgId),
  );
  return named && signed ? { ...named, mandate: 'named' } : undefined;
}

import { joinAudience, leaveAudience, sectorMembers } from '../disclosure/index.ts';
import type { OrganisationWork } from '../identity/actor.ts';
import { hubsToResettle } from './organisations.store.ts';

type Sector = string | null | undefined;

/** The audiences by sector of each hub follow the member; what it could read in the old one stays readable. */
export async function moveSector(work: OrganisationWork, orgId: number, from: Sector, to: Sector) {
  if ((from ?? undefined) === (to ?? undefined)) return;
  for (const hub of await hubsToResettle(work, orgId)) {
    if (from) await leaveAudience(work, await sectorMembers(work, hub, from), orgId, true);
    if (to)
      await joinAudience(work, await sectorMembers(work, hub, to), orgId, undefined, work.now);
  }
}

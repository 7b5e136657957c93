import type { OrganisationWork } from '../../../identity/actor.ts';
import { moveBranch } from '../../../memberships/index.ts';
import { moveSector } from '../../../organisations/index.ts';
import { type Moved, setBranch } from './changing.store.ts';

/** Sector and branch decide what a firm receives: whoever moved is moved in the audiences as well. */
export async function followAudiences(work: OrganisationWork, moved: readonly Moved[]) {
  for (const one of moved) {
    await moveSector(work, one.org_id, one.sector_before, one.sector);
    if (one.branch === one.branch_before) continue;
    await setBranch(work, one.org_id, one.branch);
    const membership = {
      hub_id: work.actor.orgId,
      member_id: one.org_id,
      branch_id: one.branch_before,
    };
    await moveBranch(work, membership, one.branch ?? undefined);
  }
}

import type { OrganisationKind, Pap } from '@staffetta/contract';
import type { ActorWork } from '../identity/index.ts';
import { refuse } from '../platform/errors.ts';
import { checkNameless, saidIn } from './check-nameless.ts';
import { checkPap, checkPassingOn, permitsNoMore } from './may-send.ts';
import { findParent, papOfParent } from './parent.store.ts';
import type { ReportRow, Route } from './report.ts';
import { asSender, isSuspended } from './report-tree.store.ts';

/** Tiers from the top down; a higher number lies below. */
const depth: Readonly<Record<OrganisationKind, number>> = {
  police_national: 0,
  police_regional: 1,
  police_section: 2,
  hub: 3,
  branch: 4,
  member: 5,
};

/**
 * Where a report passes on somebody else's: may it? Throws as `checkPassingOn` and `checkNameless`, and
 * `not_found`.
 */
export async function checkParent(work: ActorWork, row: ReportRow, route: Route): Promise<void> {
  if (row.based_on_uid === null) return;
  const parent = await findParent(work, row.based_on_uid);
  if (!parent) throw refuse('not_found');
  if (!parent.own && (await isSuspended(work, parent.itemId))) throw refuse('forwarding_suspended');
  const direction = depth[route.kind] < depth[work.actor.orgKind] ? 'up' : 'down';
  checkPassingOn(parent, {
    direction,
    tlp: row.tlp,
    pap: row.pap,
    route,
    onBehalf:
      row.on_behalf_of === null
        ? undefined
        : { orgId: row.on_behalf_of, attribution: row.attribution },
    now: work.now,
  });
  // Consent to pass it up without the name: the text keeps to it as well, whoever is the one that passes on.
  if (direction === 'up' && !parent.own && parent.passUp === 'anonymous' && parent.whose)
    checkNameless(saidIn(row), parent.whose);
  if (direction === 'up' && route.kind === 'police_national' && parent.passUpClause === false)
    throw refuse('agreement_forbids', {
      reasons: [{ code: 'clause', params: { clause: 'relay.passUpToNational' } }],
    });
}

/**
 * A correction of a report that passes on somebody else's permits no more than that one does, and no more than before
 * where that one can be read no more. Throws `marking_forbids`.
 */
export async function checkCorrectedPap(work: ActorWork, row: ReportRow, pap: Pap): Promise<void> {
  if (permitsNoMore(pap, row.pap)) return;
  const parent = await asSender(work, row, (sender) =>
    papOfParent(sender, row.item_id, work.actor.orgId),
  );
  if (parent !== undefined) checkPap(pap, parent === 'unseen' ? row.pap : parent);
}

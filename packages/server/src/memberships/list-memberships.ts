import { type InputOf, type Membership, operations } from '@staffetta/contract';
import type { ActorWork } from '../identity/actor.ts';
import { findOrganisation } from '../organisations/index.ts';
import type { Cursors } from '../platform/cursor.ts';
import { refuseField } from '../platform/errors.ts';
import { pageOf, pageStart } from '../platform/page.ts';
import { placeOf } from './membership.ts';
import { listedMemberships } from './memberships.store.ts';
import { toMembership } from './show-membership.ts';

type Query = InputOf<typeof operations.memberships.list>['query'];

/** A page of the actor's own memberships: a hub's members, a branch's, or the hubs of a member. */
export async function listMemberships(
  work: ActorWork,
  cursors: Cursors,
  { limit = 50, cursor, name = '', standing = 'current', branch }: Query,
): Promise<{ items: Membership[]; next?: string }> {
  const { orgId, personId, orgKind } = work.actor;
  const filter = { name, standing, branch };
  const scope = { orgId, personId, op: operations.memberships.list.id, filter };
  const after = pageStart(cursors, scope, cursor, ['', 0] as const);
  const rows = await listedMemberships(work, {
    place: placeOf(orgKind),
    standing,
    branchId: branch ? await branchId(work, branch) : undefined,
    prefix: name,
    after,
    limit: limit + 1,
  });
  return pageOf(cursors, scope, rows, limit, {
    item: toMembership,
    point: (row) => [row.order_key, row.id],
  });
}

async function branchId(work: ActorWork, uid: string): Promise<number> {
  const branch = await findOrganisation(work, uid);
  if (!branch) throw refuseField('/query/branch', { it: 'non trovata', en: 'not found' });
  return branch.id;
}

import type { RelayPolicy } from '@staffetta/contract';
import { type AgreementInForce, agreementBetween } from '../agreements/index.ts';
import { type ActorWork, isPolice } from '../identity/index.ts';
import { refuse } from '../platform/errors.ts';
import { type ParentRow, suspendedAmong, visibleParents } from './parents.store.ts';
import type { ParentFacts, Provenance } from './relay-facts.ts';

/** A parent with the facts the rules ask for. */
export interface Parent extends ParentFacts {
  readonly row: ParentRow;
  readonly agreement: AgreementInForce | undefined;
}

/** The parents of a relay in the order given. Throws `not_found` when the actor does not see one of them. */
export async function requireParents(work: ActorWork, uids: readonly string[]): Promise<Parent[]> {
  const parents = await parentsSeen(work, uids);
  if (parents.length !== uids.length) throw refuse('not_found');
  return parents;
}

/** Those of the parents that the actor still sees, in the order given. */
export async function parentsSeen(work: ActorWork, uids: readonly string[]): Promise<Parent[]> {
  if (uids.length === 0) return [];
  const rows = await visibleParents(work, uids);
  const suspended = await suspendedAmong(
    work,
    rows.map((row) => row.item_id),
  );
  const parents: Parent[] = [];
  for (const row of rows.toSorted((a, b) => uids.indexOf(a.item_uid) - uids.indexOf(b.item_uid)))
    parents.push(await parentOf(work, row, suspended.has(row.item_id)));
  return parents;
}

async function parentOf(work: ActorWork, row: ParentRow, suspended: boolean): Promise<Parent> {
  const provenance = provenanceOf(work, row);
  const agreement =
    provenance === 'agreement'
      ? await agreementBetween(work, work.actor.orgId, row.owner_org)
      : undefined;
  return {
    row,
    agreement,
    provenance,
    fromPolice: row.police_origin,
    tlp: row.tlp,
    pap: row.pap,
    ended: row.ending !== null,
    suspended,
    policy: row.policy as RelayPolicy,
    passUp: row.pass_up,
    clauses: agreement?.clauses,
  };
}

function provenanceOf({ actor }: ActorWork, row: ParentRow): Provenance {
  if (row.owner_org === actor.orgId) return 'own';
  if (row.is_member) return 'member';
  const kind = row.owner_kind;
  if (kind && isPolice(kind) && isPolice(actor.orgKind)) return 'tree';
  const hubAndBranch =
    (kind === 'hub' && actor.orgKind === 'branch') ||
    (kind === 'branch' && actor.orgKind === 'hub');
  return hubAndBranch ? 'tree' : 'agreement';
}

/** Names of originators that allowed to be named, where the relaying organisation wants to name them. */
export const originNames = (parents: readonly Parent[]): string[] =>
  parents
    .filter(({ provenance, policy }) => provenance !== 'own' && policy.attribution === 'named')
    .flatMap(({ row }) => row.subject_name ?? row.owner_name ?? []);

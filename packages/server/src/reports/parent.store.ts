import type { Pap, PassUp, RelayPolicy, ReportState, Tlp } from '@staffetta/contract';
import { sql } from 'kysely';
import { visibleItem } from '../disclosure/index.ts';
import type { ActorWork } from '../identity/index.ts';
import type { ActorKeys, Work } from '../platform/database/unit-of-work.ts';
import type { Named } from './check-nameless.ts';
import type { Parent } from './may-send.ts';

interface Row {
  item_id: number;
  owner_org: number;
  tlp: Tlp;
  pap: Pap;
  held: boolean;
  ended: boolean;
  state: ReportState;
  pass_up: PassUp;
  relay_policy: RelayPolicy;
  clause: boolean | null;
  told_name: string | null;
  told_domains: string[] | null;
}

export interface FoundParent extends Parent {
  readonly itemId: number;
  /** The clause of the agreement it came under, where it came under one. */
  readonly passUpClause: boolean | undefined;
  /** Whose facts these are, as far as the actor was told: the firm it was written for, or who wrote it. */
  readonly whose: Named | undefined;
}

/** A report that the actor may see and wants to pass on. */
export async function findParent(work: ActorWork, uid: string): Promise<FoundParent | undefined> {
  const row = await work.row(
    sql<Row>`select i.id as item_id, i.owner_org, i.tlp, i.pap, i.held, i.ending is not null as ended, r.state, r.pass_up,
        r.relay_policy, coalesce(s.name, o.name) as told_name, o.domains as told_domains,
        (a.clauses->'relay'->>'passUpToNational')::boolean as clause
      from report r join item i on i.id = r.item_id
      left join agreement a on a.id = r.agreement_id
      left join report_subject s on s.item_id = r.item_id
      left join organisation o on o.id = coalesce(s.org_id, case when r.on_behalf_of is null then i.owner_org end)
      where i.uid = ${uid} and ${visibleItem(work.actor, work.now, 'i')}`,
  );
  return (
    row && {
      itemId: row.item_id,
      own: row.owner_org === work.actor.orgId,
      tlp: row.tlp,
      pap: row.pap,
      state: row.ended ? 'withdrawn' : row.state,
      held: row.held,
      passUp: row.pass_up,
      relayPolicy: row.relay_policy,
      senderOrg: row.owner_org,
      passUpClause: row.clause ?? undefined,
      whose: row.told_name ? { name: row.told_name, domains: row.told_domains ?? [] } : undefined,
    }
  );
}

/**
 * The PAP of somebody else's report that one of the actor's own passes on: `unseen` where it can be read no more, undefined
 * where the report passes nothing on, or only what is the actor's own or `correctorOrg`'s.
 */
export async function papOfParent(
  work: Work<ActorKeys>,
  itemId: number,
  correctorOrg: number,
): Promise<Pap | 'unseen' | undefined> {
  const row = await work.row(
    sql<{
      pap: Pap | null;
    }>`select i.pap from report r join item d on d.id = r.item_id left join item i on i.id = r.based_on
      where r.item_id = ${itemId} and r.based_on is not null
        and (i.owner_org is null or i.owner_org not in (d.owner_org, ${correctorOrg}))`,
  );
  return row && (row.pap ?? 'unseen');
}

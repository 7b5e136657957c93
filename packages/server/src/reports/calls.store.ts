import { sql } from 'kysely';
import { DELIVER } from '../deliveries/index.ts';
import type { ActorWork, OrganisationWork } from '../identity/index.ts';
import type { ItemNumber } from '../intelligence/index.ts';

/** A telephone call by which a report was told. */
export interface Call {
  readonly at: string;
  readonly readBack: boolean;
  /** Undefined: a draft does not say yet. */
  readonly caller: Caller | undefined;
}

/** Who called, for which organisation. */
export interface Caller {
  readonly orgId: number;
  readonly contactId: number | undefined;
  readonly name: string;
  /** E.164. */
  readonly phone: string | undefined;
  readonly takenBy: number;
}

/** Writes down who called; read by the two organisations alone. */
export const putCaller = (work: OrganisationWork, itemId: ItemNumber, caller: Caller): void =>
  work.write(
    sql`insert into report_caller (item_id, org_id, owner_org, contact_id, name, phone, taken_by)
      values (${itemId}, ${caller.orgId}, ${work.actor.orgId}, ${caller.contactId ?? null}::bigint, ${caller.name},
        ${caller.phone ?? null}, ${caller.takenBy})`,
  );

/** A contact of one organisation, in the actor's reach. */
export const contactOf = (work: ActorWork, orgId: number, uid: string) =>
  work.row(
    sql<{ id: number; name: string; phone: string | null }>`select id, name, phone from contact
      where uid = ${uid} and org_id = ${orgId}`,
  );

/** Has the organisation sent a copy by mail, to correct, of what the actor's desk submitted; how many leave. */
export async function sendCopies(work: ActorWork, itemId: number): Promise<number> {
  const row = await work.row(sql<{ made: number }>`select deliver_call_copies(${itemId}) as made`);
  work.send({ queue: DELIVER, data: {} });
  return row!.made;
}

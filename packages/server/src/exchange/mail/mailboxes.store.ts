import { sql } from 'kysely';
import type { ActorWork } from '../../identity/index.ts';

/** The address of a desk: of the own one, or of any for the operator. */
export async function addressOf(work: ActorWork, orgId: number): Promise<string | undefined> {
  const row = await work.row(
    sql<{ address: string }>`select address from mailbox where org_id = ${orgId}`,
  );
  return row?.address;
}

/** An organisation in the operator's reach, by its external id. */
export async function organisationCalled(
  work: ActorWork,
  uid: string,
): Promise<number | undefined> {
  const row = await work.row(sql<{ id: number }>`select id from organisation where uid = ${uid}`);
  return row?.id;
}

/** False where another desk has the address. */
export async function giveAddress(
  work: ActorWork,
  orgId: number,
  address: string,
): Promise<boolean> {
  const taken = await work.row(
    sql`select 1 from mailbox where address = ${address} and org_id <> ${orgId}`,
  );
  if (taken) return false;
  await work.rows(
    sql`insert into mailbox (org_id, address) values (${orgId}, ${address})
      on conflict (org_id) do update set address = excluded.address`,
  );
  return true;
}

export const takeAddress = (work: ActorWork, orgId: number) =>
  work.rows(sql`delete from mailbox where org_id = ${orgId}`);

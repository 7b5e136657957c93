import { sql } from 'kysely';
import type { ActorKeys, Work } from '../platform/database/unit-of-work.ts';

/** Takes the next number; refuses (database error) who is neither a party nor in the membership. */
export async function takeReceipt(
  work: Work<ActorKeys>,
  agreementId: number | undefined,
  membershipId: number | undefined,
  year: number,
): Promise<{ prefix: string; number: number }> {
  const row = await work.row(
    sql<{ prefix: string; number: number }>`select prefix, number
      from next_receipt(${agreementId ?? null}::bigint, ${membershipId ?? null}::bigint, ${year}::int)`,
  );
  return row!;
}

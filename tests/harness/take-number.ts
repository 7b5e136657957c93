import { sql } from 'kysely';
import {
  nextReceiptNumber,
  type ReceiptScope,
} from '../../packages/server/src/agreements/index.ts';
import type { ActorKeys, Work } from '../../packages/server/src/platform/database/unit-of-work.ts';

/** Takes a receipt number by itself; reports take theirs in the statement that keeps it. */
export async function takeNumber(work: Work<ActorKeys>, scope: ReceiptScope): Promise<string> {
  const row = await work.row(
    sql<{ number: string }>`select ${nextReceiptNumber(work.now, scope)} as number`,
  );
  return row!.number;
}

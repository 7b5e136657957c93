import { sql } from 'kysely';
import type { ActorKeys, Work } from '../platform/database/unit-of-work.ts';

/** Deletes what nobody can use any more (RFC 3339 limits, exclusive). */
export async function forgetExpired(
  work: Work<ActorKeys>,
  limits: { keysBefore: string; secretsBefore: string },
): Promise<void> {
  await work.rows(sql`delete from idempotency where created_at < ${limits.keysBefore}`);
  await work.rows(sql`delete from session where expires_at < ${limits.secretsBefore}`);
  await work.rows(sql`delete from one_time where expires_at < ${limits.secretsBefore}`);
  await work.rows(sql`delete from sign_in_failure where at < ${limits.keysBefore}`);
}

import { sql } from 'kysely';
import { DomainError } from '../errors.ts';
import type { ActorKeys, Work } from './unit-of-work.ts';

/**
 * Runs a part of this very transaction as somebody else, under their row security: one party says yes, and what
 * the other had prepared goes out, both or neither. Only for what that other asked for beforehand.
 */
export async function actingFor<A extends ActorKeys, T>(
  work: Work<ActorKeys>,
  actor: A,
  body: (work: Work<A>) => Promise<T>,
): Promise<T> {
  const introduce = ({ orgId, personId }: ActorKeys) =>
    work.rows(sql`select set_config('app.org', ${String(orgId ?? '')}, true),
      set_config('app.person', ${String(personId ?? '')}, true)`);
  await introduce(actor);
  let over = false;
  try {
    return await body({ ...work, actor });
  } catch (error) {
    // A rule that refuses fails no statement: whoever catches that goes on, and as the one they were before. After any
    // other error the transaction is over, and takes no statement more.
    if (!(error instanceof DomainError)) over = true;
    throw error;
  } finally {
    if (!over) await introduce(work.actor);
  }
}

import { sql } from 'kysely';
import type { ActorKeys, Work } from '../platform/database/unit-of-work.ts';

type AnyWork = Work<ActorKeys>;

/**
 * Counts one more try at each subject, as failed until it is forgiven; gives how many there were since, this one
 * included. Tries at one subject wait for one another: those that come at once are counted one by one.
 */
export async function countTry(work: AnyWork, subject: string, since: string): Promise<number> {
  await work.rows(sql`select pg_advisory_xact_lock(hashtextextended(${subject}, 7421))`);
  await work.rows(
    sql`insert into sign_in_failure (subject, at) values (${subject}, ${work.at}) on conflict do nothing`,
  );
  const row = await work.row(
    sql<{ n: number }>`select count(*)::int as n from
      (select from sign_in_failure where subject = ${subject} and at > ${since} limit 100) f`,
  );
  return row!.n;
}

/** Takes back the try of one moment. */
export const forgiveTry = (work: AnyWork, subjects: readonly string[], at: string) =>
  work.rows(
    sql`delete from sign_in_failure where subject = any(${sql.val([...subjects])}) and at = ${at}`,
  );

export const forgetTries = (work: AnyWork, subjects: readonly string[]) =>
  work.rows(sql`delete from sign_in_failure where subject = any(${sql.val([...subjects])})`);

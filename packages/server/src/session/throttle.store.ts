import { sql } from 'kysely';
import type { ActorKeys, Work } from '../platform/database/unit-of-work.ts';

type AnyWork = Work<ActorKeys>;

export const countFailures = async (
  work: AnyWork,
  subject: string,
  since: string,
): Promise<number> => {
  const row = await work.row(
    sql<{ n: number }>`select count(*)::int as n from
      (select from sign_in_failure where subject = ${subject} and at > ${since} limit 100) f`,
  );
  return row?.n ?? 0;
};

export const insertFailure = (work: AnyWork, subject: string) =>
  work.rows(
    sql`insert into sign_in_failure (subject, at) values (${subject}, ${work.at}) on conflict do nothing`,
  );

export const forgetFailures = (work: AnyWork, subject: string) =>
  work.rows(sql`delete from sign_in_failure where subject = ${subject}`);

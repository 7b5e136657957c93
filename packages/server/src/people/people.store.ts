import type { Language, Role } from '@staffetta/contract';
import { sql } from 'kysely';
import type { ActorKeys, Work } from '../platform/database/unit-of-work.ts';

export interface NewPerson {
  readonly uid: string;
  readonly name: string;
  readonly email: string;
  readonly language: Language;
  readonly passwordHash: string | undefined;
  readonly grants: readonly { orgId: number; roles: readonly Role[] }[];
}

/** Writes the person and what they may do where; gives the person's number. */
export async function insertPerson(work: Work<ActorKeys>, person: NewPerson): Promise<number> {
  const made = await work.row(
    sql<{ id: number }>`insert into person (uid, name, email, language, password_hash, created_at)
      values (${person.uid}, ${person.name}, ${person.email.trim().toLowerCase()}, ${person.language},
        ${person.passwordHash ?? null}, ${work.at}) returning id`,
  );
  const id = made!.id;
  for (const grant of person.grants)
    for (const role of grant.roles)
      await work.rows(
        sql`insert into role_grant (person_id, org_id, role) values (${id}, ${grant.orgId}, ${role})`,
      );
  return id;
}

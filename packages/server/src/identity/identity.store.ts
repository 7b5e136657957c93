import type { Language, OrganisationKind, Role } from '@staffetta/contract';
import { type RawBuilder, sql } from 'kysely';
import type { Actor } from './actor.ts';

interface Row {
  org_id: number;
  org_uid: string;
  org_name: string;
  org_kind: OrganisationKind;
  operator: boolean;
  person_id: number;
  person_uid: string;
  person_name: string;
  email: string;
  language: Language;
  roles: Role[];
  second_factor: boolean;
  must_enrol: boolean;
  authenticated_at: string;
  scopes: string[] | null;
}

/** Anything that runs one query: a unit of work, or the bare pool before there is an actor. */
export interface Rows {
  rows<Row>(query: RawBuilder<Row>): Promise<Row[]>;
}

const toActor = (row: Row, via: Actor['via']): Actor => ({
  orgId: row.org_id,
  orgUid: row.org_uid,
  orgName: row.org_name,
  orgKind: row.org_kind,
  operator: row.operator,
  personId: row.person_id,
  personUid: row.person_uid,
  personName: row.person_name,
  email: row.email,
  language: row.language,
  roles: row.roles,
  via,
  scopes: row.scopes ?? undefined,
  secondFactor: row.second_factor,
  mustEnrol: row.must_enrol,
  authenticatedAt: row.authenticated_at,
});

/** The actor behind a session's token hash, if it still holds at `at`. */
export async function actorOfSession(
  from: Rows,
  tokenHash: Buffer,
  at: string,
): Promise<Actor | undefined> {
  const rows = await from.rows(sql<Row>`select * from actor_of_session(${tokenHash}, ${at})`);
  return rows[0] && toActor(rows[0], 'session');
}

/** The actor behind an API token's hash, if it still holds at `at`. */
export async function actorOfToken(
  from: Rows,
  tokenHash: Buffer,
  at: string,
): Promise<Actor | undefined> {
  const rows = await from.rows(sql<Row>`select * from actor_of_token(${tokenHash}, ${at})`);
  return rows[0] && toActor(rows[0], 'token');
}

import type { ContactRole } from '@staffetta/contract';
import { sql } from 'kysely';
import type { ActorWork } from '../identity/actor.ts';

export interface ReferentRow {
  organisation: string;
  contact: string;
  name: string;
  role: string;
}

/** Whom the parties name for an agreement, by side of the reader's row security on contacts. */
export const referentsOf = (work: ActorWork, agreementId: number) =>
  work.rows(
    sql<ReferentRow>`select o.uid as organisation, c.uid as contact, c.name, c.role
      from agreement_referent r join contact c on c.id = r.contact_id join organisation o on o.id = r.org_id
      where r.agreement_id = ${agreementId} order by o.uid, c.role, c.name, c.id`,
  );

export interface ContactPointRow {
  role: ContactRole;
  name: string;
  email: string | null;
  phone: string | null;
}

/** Own contacts by their global ids. */
export const ownContacts = (work: ActorWork, uids: readonly string[]) =>
  work.rows(
    sql<{ id: number } & ContactPointRow>`select id, role, name, email, phone from contact
      where org_id = ${work.actor.orgId} and uid = any(${[...uids]}::uuid[]) order by role, name, id`,
  );

export async function replaceReferents(
  work: ActorWork,
  agreementId: number,
  contactIds: readonly number[],
): Promise<void> {
  await work.rows(
    sql`delete from agreement_referent
      where agreement_id = ${agreementId} and org_id = ${work.actor.orgId}`,
  );
  await work.rows(
    sql`insert into agreement_referent (agreement_id, org_id, contact_id)
      select ${agreementId}, ${work.actor.orgId}, c from unnest(${[...contactIds]}::bigint[]) c`,
  );
}

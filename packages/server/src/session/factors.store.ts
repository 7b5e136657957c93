import { sql } from 'kysely';
import type { ActorKeys, Work } from '../platform/database/unit-of-work.ts';

type AnyWork = Work<ActorKeys>;

export interface TotpRow {
  totp_secret: Buffer | null;
  totp_last_step: number | null;
}

export const totpOf = (work: AnyWork, personId: number) =>
  work.row(sql<TotpRow>`select totp_secret, totp_last_step from person where id = ${personId}`);

export const keepTotp = (
  work: AnyWork,
  personId: number,
  secret: Buffer | null,
  step: number | null,
) =>
  work.rows(
    sql`update person set totp_secret = ${secret}, totp_last_step = ${step} where id = ${personId}`,
  );

/** Takes the step if no other request took it or a later one: two at once, one wins. */
export async function takeTotpStep(
  work: AnyWork,
  personId: number,
  step: number,
): Promise<boolean> {
  const taken = await work.row(
    sql`update person set totp_last_step = ${step}
      where id = ${personId} and (totp_last_step is null or totp_last_step < ${step}) returning id`,
  );
  return taken !== undefined;
}

export interface PasskeyRow {
  credential_id: string;
  person_id: number;
  public_key: Buffer;
  counter: number;
  transports: string[];
  name: string;
  created_at: string;
  last_used_at: string | null;
}

export const passkeysOf = (work: AnyWork, personId: number) =>
  work.rows(
    sql<PasskeyRow>`select * from passkey where person_id = ${personId} order by created_at limit 50`,
  );

/** The key and the organisation its person acts for, unless disabled. */
export const passkeyById = (work: AnyWork, id: string) =>
  work.row(
    sql<PasskeyRow & { org_id: number | null }>`select k.*,
        (select g.org_id from held_role g where g.person_id = k.person_id order by g.org_id limit 1) as org_id
      from passkey k join person p on p.id = k.person_id
      where k.credential_id = ${id} and p.disabled_at is null`,
  );

export const insertPasskey = (
  work: AnyWork,
  key: Pick<PasskeyRow, 'credential_id' | 'person_id' | 'counter' | 'transports' | 'name'> & {
    public_key: Uint8Array;
  },
) =>
  work.rows(
    sql`insert into passkey (credential_id, person_id, public_key, counter, transports, name, created_at)
      values (${key.credential_id}, ${key.person_id}, ${Buffer.from(key.public_key)}, ${key.counter},
        ${sql.val(key.transports)}, ${key.name}, ${work.at})`,
  );

export const usePasskey = (work: AnyWork, id: string, counter: number) =>
  work.rows(
    sql`update passkey set counter = ${counter}, last_used_at = ${work.at} where credential_id = ${id}`,
  );

export async function deletePasskey(work: AnyWork, personId: number, id: string): Promise<boolean> {
  const gone = await work.row(
    sql`delete from passkey where person_id = ${personId} and credential_id = ${id} returning credential_id`,
  );
  return gone !== undefined;
}

export const markSecondFactor = (work: AnyWork, tokenHash: Buffer) =>
  work.rows(
    sql`update session set second_factor = true, authenticated_at = ${work.at} where token_hash = ${tokenHash}`,
  );

import type { SenderRecord } from '@staffetta/contract';
import { sql } from 'kysely';
import type { ActorWork } from '../../identity/index.ts';
import type { ActorKeys, Work } from '../../platform/database/unit-of-work.ts';

export type Finding = Pick<SenderRecord, 'kind' | 'state' | 'found'>;

export interface SenderRow {
  address: string;
  name: string;
  selector: string;
  public_key: string;
  passed: boolean;
  checked_at: string | null;
  findings: Finding[];
}

export const ownSender = (work: ActorWork) =>
  work.row(
    sql<SenderRow>`select address, name, selector, public_key, passed, checked_at, findings from sender
      where org_id = ${work.actor.orgId}`,
  );

export interface NewSender {
  readonly address: string;
  readonly name: string;
  readonly selector: string;
  readonly publicKey: string;
  readonly privateKey: Buffer;
}

/** Names a sender of another domain, with a key of its own; nothing is known of it yet. */
export const replaceSender = (work: ActorWork, one: NewSender) =>
  work.rows(
    sql`insert into sender (org_id, address, name, selector, public_key, private_key)
      values (${work.actor.orgId}, ${one.address}, ${one.name}, ${one.selector}, ${one.publicKey}, ${one.privateKey})
      on conflict (org_id) do update set address = excluded.address, name = excluded.name,
        selector = excluded.selector, public_key = excluded.public_key, private_key = excluded.private_key,
        passed = false, checked_at = null, checking_until = null, findings = '[]'`,
  );

/** Names it anew, with the key it has; who checked it until now need not be waited for. */
export const renameSender = (work: ActorWork, one: Pick<NewSender, 'address' | 'name'>) =>
  work.rows(
    sql`update sender set address = ${one.address}, name = ${one.name}, checking_until = null
      where org_id = ${work.actor.orgId}`,
  );

/** Takes the one check of the own sender that may be under way; false while another is. */
export async function takeCheck(work: ActorWork, until: string): Promise<boolean> {
  const taken = await work.row(
    sql`update sender set checking_until = ${until}::timestamptz
      where org_id = ${work.actor.orgId} and (checking_until is null or checking_until <= ${work.at}::timestamptz)
      returning org_id`,
  );
  return taken !== undefined;
}

/** Keeps what was found of this very sender; false where another was named meanwhile. */
export async function keepFindings(
  work: ActorWork,
  of: Pick<NewSender, 'address' | 'selector' | 'publicKey'>,
  findings: readonly Finding[],
  passed: boolean,
): Promise<boolean> {
  const kept = await work.row(
    sql`update sender set findings = ${JSON.stringify(findings)}::jsonb, passed = ${passed}, checked_at = ${work.at},
        checking_until = null
      where org_id = ${work.actor.orgId} and address = ${of.address} and selector = ${of.selector}
        and public_key = ${of.publicKey} returning org_id`,
  );
  return kept !== undefined;
}

export interface UsedSender {
  org_id: number;
  address: string;
  name: string;
  selector: string;
  private_key: Buffer;
}

/** The checked sender of an organisation or its hub; for the worker. */
export const senderInUse = (work: Work<ActorKeys>, orgId: number) =>
  work.row(
    sql<UsedSender>`select org_id, address, name, selector, private_key from sender_of(${orgId})`,
  );

/** Has the acting organisation, or its hub, named a sender that has not passed its check? */
export async function hasUnverifiedSender(work: ActorWork): Promise<boolean> {
  const row = await work.row(sql<{ yes: boolean }>`select sender_unverified() as yes`);
  return row!.yes;
}

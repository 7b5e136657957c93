import type { Language } from '@staffetta/contract';
import { sql } from 'kysely';
import type { Micros } from '../platform/clock.ts';
import type { ActorKeys, Work } from '../platform/database/unit-of-work.ts';
import type { Delivery, Settled } from './delivery.ts';

interface Row {
  position: number;
  id: number;
  uid: string;
  template: string;
  owner_org: number;
  org_id: number;
  person_id: number | null;
  address: string;
  name: string;
  language: Language;
  alert_id: number | null;
  item_id: number | null;
  facts: Record<string, string | number>;
  attempts: number;
}

const toDelivery = (row: Row): Delivery => ({
  position: row.position as Micros,
  id: row.id,
  uid: row.uid,
  template: row.template,
  ownerOrg: row.owner_org,
  orgId: row.org_id,
  personId: row.person_id ?? undefined,
  address: row.address,
  name: row.name,
  language: row.language,
  alertId: row.alert_id ?? undefined,
  itemId: row.item_id ?? undefined,
  facts: row.facts,
  attempts: row.attempts,
});

/** Takes at most `limit` due deliveries; nobody else gets them before `lease`. */
export async function claimDeliveries(
  work: Work<ActorKeys>,
  lease: Micros,
  limit: number,
): Promise<Delivery[]> {
  const rows = await work.rows(
    sql<Row>`select position, id, uid, template, owner_org, org_id, person_id, address, name, language,
      alert_id, item_id, facts, attempts from claim_deliveries(${work.now}, ${lease}, ${limit})`,
  );
  return rows.map(toDelivery);
}

/** Writes down what became of each. */
export async function settleDeliveries(
  work: Work<ActorKeys>,
  settled: readonly (readonly [Delivery, Settled])[],
): Promise<void> {
  const results = settled.map(([{ position, id }, result]) => ({
    p: position,
    i: id,
    s: result.state,
    n: result.state === 'waiting' ? result.nextAt : null,
    e: result.state === 'sent' ? null : result.why,
    m: result.state === 'refused' && result.mailbox,
    q: result.state === 'waiting' && result.quiet === true,
  }));
  await work.rows(sql`select settle_deliveries(${work.now}, ${JSON.stringify(results)}::jsonb)`);
}

/** When the next delivery is due; undefined when none waits. */
export async function nextDeliveryAt(work: Work<ActorKeys>): Promise<Micros | undefined> {
  const row = await work.row(sql<{ at: number | null }>`select next_delivery_at() as at`);
  return (row?.at ?? undefined) as Micros | undefined;
}

export interface Notice {
  readonly orgId: number;
  /** Contacts of these roles; people who wish mails get it too. */
  readonly roles: readonly string[];
  readonly template: string;
  readonly itemId?: number | undefined;
  /** What the words need: small values, never the text of a report. */
  readonly facts: Readonly<Record<string, string | number>>;
  readonly urgency: 'normal' | 'high' | 'emergency';
}

/** The name of the queue whose workers look for what is due. */
export const DELIVER = 'deliver';

const priorities = { emergency: 0, high: 1, normal: 2 } as const;

/**
 * Has a notice mailed to the acting organisation itself or to one in its reach, committed with the change.
 * Gives the number of mailboxes; 0 when the organisation has none, or is out of reach.
 */
export async function deliverNotice(work: Work<ActorKeys>, notice: Notice): Promise<number> {
  const row = await work.row(
    sql<{
      made: number;
    }>`select deliver_notice(${notice.orgId}, ${sql.val([...notice.roles])}::text[],
      ${notice.template}, ${notice.itemId ?? null}, ${JSON.stringify(notice.facts)}::jsonb,
      ${priorities[notice.urgency]}) as made`,
  );
  work.send({ queue: DELIVER, data: {} });
  return row!.made;
}

/** Follows the alerts about these items with a mail to all they reached; gives the number of mails. */
export async function followAlerts(
  work: Work<ActorKeys>,
  itemIds: readonly number[],
  template: 'recall' | 'correction',
): Promise<number> {
  const row = await work.row(
    sql<{
      made: number;
    }>`select follow_alerts(${sql.val([...itemIds])}::bigint[], ${template}) as made`,
  );
  return row!.made;
}

/** A mail of an alert came back: it was not delivered. Tells whether it was one of ours, of the last ten days. */
export async function noteBounce(
  work: Work<ActorKeys>,
  { mail, why }: { readonly mail: string; readonly why: string },
): Promise<boolean> {
  const row = await work.row(
    sql<{
      noted: boolean;
    }>`select note_bounce(${mail}::uuid, ${work.at}::timestamptz, ${why}) as noted`,
  );
  return row!.noted;
}

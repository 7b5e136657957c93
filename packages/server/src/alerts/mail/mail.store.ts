import { sql } from 'kysely';
import { mailable } from '../../deliveries/index.ts';
import { type ItemRow, itemColumns, type Reader, visibleItem } from '../../disclosure/index.ts';
import type { ActorKeys, Work } from '../../platform/database/unit-of-work.ts';

/** An item with its text. */
export interface MailText extends ItemRow {
  title: string;
  body: string;
}

/** The text of an item whose label a mail may carry, as the reader sees it; undefined for any other. */
export async function mailText(
  work: Work<ActorKeys & Reader>,
  itemId: number,
): Promise<MailText | undefined> {
  return work.row(
    sql<MailText>`select ${itemColumns}, coalesce(report.title, relay.title) as title,
        coalesce(report.body, relay.body) as body
      from item i left join report on report.item_id = i.id left join relay on relay.item_id = i.id
      where i.id = ${itemId} and i.ending is null and not i.personal_data
        and i.tlp = any(${sql.val([...mailable])}::text[]) and ${visibleItem(work.actor, work.now)}`,
  );
}

/** The name of the organisation the mail is for. */
export async function organisationOf(work: Work<ActorKeys & Reader>): Promise<string> {
  const row = await work.row(
    sql<{ name: string }>`select name from organisation where id = ${work.actor.orgId}`,
  );
  return row!.name;
}

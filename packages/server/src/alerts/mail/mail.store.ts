import type { AlertAnswer, MailKind, Urgency } from '@staffetta/contract';
import { sql } from 'kysely';
import { type Delivery, mailable } from '../../deliveries/index.ts';
import { type ItemRow, itemColumns, type Reader, visibleItem } from '../../disclosure/index.ts';
import type { ActorKeys, Work } from '../../platform/database/unit-of-work.ts';

/** What a letter about an alert is written from. */
export interface LetterRow extends ItemRow {
  urgency: Urgency;
  due_at: string | null;
  drill: boolean;
  sent_at: string;
  answer: AlertAnswer | null;
  done_at: string | null;
  sender: string;
  recipient: string;
  /** NULL unless the label lets the text into a mail. */
  title: string | null;
  body: string | null;
  question: string | null;
  actions: string[] | null;
  /** What its last correction or recall takes back; NULL as the text is. */
  withdrawn: string[] | null;
  /** What the mail is known by on the telephone; NULL for what was written before there were codes. */
  code: string | null;
  /** The mailbox it goes to, and what its readers do without. */
  box: string | null;
  off: MailKind[];
  /** The alert itself, or a reminder of it, left for this mailbox. */
  reached: boolean;
  /** Where a reply is read; NULL where the sender has no desk by mail. */
  desk: string | null;
}

/** What was shared by mistake may bear the wrong label: of that nothing is repeated. */
const withdrawn = sql`(
  select array(select v->>'value' from jsonb_array_elements(n.indicators) v)
  from undo_notice n where n.item_id = i.id and n.reason <> 'shared_by_mistake' and n.version = (
    select max(x.version) from undo_notice x where x.item_id = i.id))`;

/**
 * The alert as its recipient sees it now, in one question; undefined while its item is not visible to them. The
 * text comes along only where a mail may carry it: what may not leave is not even read.
 */
export async function letterAbout(
  work: Work<ActorKeys & Reader>,
  { alertId, uid: mail, address }: Pick<Delivery, 'uid' | 'address'> & { readonly alertId: number },
): Promise<LetterRow | undefined> {
  const label = sql`i.tlp = any(${sql.val([...mailable])}::text[]) and not i.personal_data`;
  const may = sql`${label} and i.ending is null`;
  return work.row(
    sql<LetterRow>`select ${itemColumns}, a.urgency, a.due_at, a.drill, a.sent_at, r.answer, r.done_at, s.name as sender,
        me.name as recipient, case when ${may} then coalesce(p.title, y.title) end as title,
        case when ${may} then coalesce(p.body, y.body) end as body, case when ${may} then a.question end as question,
        case when ${may} then a.actions end as actions, case when ${label} then ${withdrawn} end as withdrawn, m.code,
        desk_of_mail(m.uid) as desk, b.box, b.off,
        exists (select from delivery d where d.alert_id = a.id and d.org_id = r.org_id
          and lower(d.address) = lower(${address}) and d.template in ('alert', 'chase') and d.state = 'sent') as reached
      from alert_recipient r join alert a on a.id = r.alert_id join item i on i.id = a.item_id
      join organisation s on s.id = a.owner_org join organisation me on me.id = r.org_id
      cross join letterbox(${address}) b
      left join alert_mail m on m.uid = ${mail}::uuid
      left join report p on p.item_id = i.id left join relay y on y.item_id = i.id
      where r.alert_id = ${alertId} and r.org_id = ${work.actor.orgId}
        and ${visibleItem(work.actor, work.now)}`,
  );
}

import type { DeskReason, Urgency } from '@staffetta/contract';
import { sql } from 'kysely';
import { type ItemRow, itemColumns, visibleItem } from '../disclosure/index.ts';
import type { ActorWork } from '../identity/index.ts';
import { days, later, toInstant } from '../platform/clock.ts';

/** Something on the desk that is about a report, a relay or an alert. */
export interface ItemOnDesk extends ItemRow {
  reason: DeskReason;
  subject_uid: string;
  title: string;
  from_uid: string | null;
  from_name: string | null;
  since: string;
  due: string | null;
  urgency: Urgency | null;
  drill: boolean | null;
}

/** Alerts are the desk's for a month. */
const monthAgo = (work: ActorWork) => toInstant(later(work.now, -days(30)));

const none = sql.raw('null::text as urgency, null::boolean as drill');

/** Alerts that wait for the organisation's answer, newest first. */
export const alertsToAnswer = (work: ActorWork, limit: number) =>
  work.rows(
    sql<ItemOnDesk>`select ${itemColumns}, 'alert_to_answer' as reason, a.uid as subject_uid,
        coalesce(p.title, y.title) as title, o.uid as from_uid, o.name as from_name, a.sent_at as since,
        a.due_at as due, a.urgency, a.drill
      from alert_recipient r join alert a on a.id = r.alert_id join item i on i.id = a.item_id
      left join organisation o on o.id = a.owner_org
      left join report p on p.item_id = i.id left join relay y on y.item_id = i.id
      where r.org_id = ${work.actor.orgId} and r.answer is null and a.sent_at >= ${monthAgo(work)}
        and i.ending is null and ${visibleItem(work.actor, work.now)}
      order by r.alert_id desc limit ${limit}`,
  );

/** Reports in one state that wait for the organisation, the oldest first. */
export const reportsWaiting = (
  work: ActorWork,
  state: 'submitted' | 'received' | 'in_work',
  limit: number,
) =>
  work.rows(
    sql<ItemOnDesk>`select ${itemColumns},
        ${state === 'submitted' ? 'report_to_take' : 'report_to_answer'} as reason, i.uid as subject_uid,
        p.title, o.uid as from_uid, o.name as from_name, p.submitted_at as since,
        ${sql.raw(state === 'submitted' ? 'p.receipt_due' : 'p.answer_due')} as due, ${none}
      from report p join item i on i.id = p.item_id
      left join organisation o on o.id = p.sender_org
      where p.recipient_org = ${work.actor.orgId} and p.state = ${state} and i.ending is null
        and ${visibleItem(work.actor, work.now)}
      order by p.listed_at, p.item_id limit ${limit}`,
  );

/** Reports that a hub wrote in the organisation's name and wants to send. */
export const reportsToConsent = (work: ActorWork, limit: number) =>
  work.rows(
    sql<ItemOnDesk>`select ${itemColumns}, 'report_to_consent' as reason, i.uid as subject_uid, p.title,
        o.uid as from_uid, o.name as from_name, p.consent_asked_at as since, null::timestamptz as due, ${none}
      from report p join item i on i.id = p.item_id
      left join organisation o on o.id = p.sender_org
      where p.on_behalf_of = ${work.actor.orgId} and p.state = 'awaiting_consent' and i.ending is null
        and ${visibleItem(work.actor, work.now)}
      order by p.listed_at, p.item_id limit ${limit}`,
  );

/** Own relays, and new texts of relays, that wait for a second person: never their own authors. */
export const relaysToApprove = (work: ActorWork, limit: number) =>
  work.rows(
    sql<ItemOnDesk>`select ${itemColumns}, 'relay_to_approve' as reason, i.uid as subject_uid, y.title,
        null::uuid as from_uid, null::text as from_name, x.since, null::timestamptz as due, ${none}
      from (
        select w.item_id, w.proposed_at as since from relay r join relay_work w on w.item_id = r.item_id
        where r.state = 'proposed' and w.owner_org = ${work.actor.orgId}
          and not ${work.actor.personId} = any(w.authors)
        union all
        select w.item_id, (w.correction ->> 'proposedAt')::timestamptz from relay_work w
        where w.owner_org = ${work.actor.orgId} and w.correction is not null
          and (w.correction ->> 'authorId')::bigint is distinct from ${work.actor.personId}
      ) x join item i on i.id = x.item_id join relay y on y.item_id = i.id
      where i.ending is null and ${visibleItem(work.actor, work.now)}
      order by x.since limit ${limit}`,
  );

/** Corrections and recalls that the organisation has not said it carried out, newest first. */
export const undoToConfirm = (work: ActorWork, limit: number) =>
  work.rows(
    sql<ItemOnDesk>`select distinct on (n.at, i.id) ${itemColumns}, 'undo_to_confirm' as reason,
        i.uid as subject_uid, coalesce(p.title, y.title) as title, o.uid as from_uid, o.name as from_name,
        n.at as since, null::timestamptz as due, ${none}
      from (
        select distinct m.audience_id from audience_member m where m.org_id = ${work.actor.orgId}
      ) a
      cross join lateral (
        select e.item_id, e.version from entry e
        where e.audience_id = a.audience_id and e.kind <> 'show'
        order by e.position desc limit 50
      ) e
      join item i on i.id = e.item_id and i.owner_org <> ${work.actor.orgId}
      join undo_notice n on n.item_id = e.item_id and n.version = e.version
      left join organisation o on o.id = i.owner_org
      left join report p on p.item_id = i.id left join relay y on y.item_id = i.id
      where not exists (select from undo_confirmation c where c.item_id = n.item_id
          and c.version >= n.version and c.org_id = ${work.actor.orgId})
        and ${visibleItem(work.actor, work.now)}
      order by n.at desc, i.id limit ${limit}`,
  );

/** Members, or other recipients of own alerts, that say they are affected and not done. */
export const affectedMembers = (work: ActorWork, limit: number) =>
  work.rows(
    sql<ItemOnDesk>`select ${itemColumns}, 'member_affected' as reason, a.uid as subject_uid,
        coalesce(p.title, y.title) as title, o.uid as from_uid, o.name as from_name, r.answered_at as since,
        null::timestamptz as due, a.urgency, a.drill
      from alert_recipient r join alert a on a.id = r.alert_id join item i on i.id = a.item_id
      join organisation o on o.id = r.org_id
      left join report p on p.item_id = i.id left join relay y on y.item_id = i.id
      where r.owner_org = ${work.actor.orgId} and r.answer = 'affected' and r.done_at is null
        and a.sent_at >= ${monthAgo(work)} and i.ending is null
        and ${visibleItem(work.actor, work.now)}
      order by r.alert_id desc limit ${limit}`,
  );

/** Own items that end within thirty days, or values of which do, and that nobody has looked at; soonest first. */
export const endingsToReview = (work: ActorWork, limit: number) => {
  const by = toInstant(later(work.now, days(30)));
  return work.rows(
    sql<ItemOnDesk>`select ${itemColumns}, 'ending_to_review' as reason, i.uid as subject_uid,
        coalesce(p.title, y.title) as title, null::uuid as from_uid, null::text as from_name,
        i.created_at as since, x.due, ${none}
      from (
        select z.id, min(z.due) as due from (
          (select o.id, o.ends_at as due from item o
            where o.owner_org = ${work.actor.orgId} and o.ends_at <= ${by} and o.ends_at is not null
              and o.ending is distinct from 'erased' and o.reviewed_at is null
            order by o.ends_at limit ${limit})
          union all
          (select io.item_id, io.ends_at from item_observable io
            where io.owner_org = ${work.actor.orgId} and io.ends_at <= ${by} and io.ends_at is not null
              and io.reviewed_at is null
            order by io.ends_at limit ${limit})) z
        group by z.id) x
      join item i on i.id = x.id
      left join report p on p.item_id = i.id left join relay y on y.item_id = i.id
      where i.ending is distinct from 'erased' and ${visibleItem(work.actor, work.now)}
      order by x.due limit ${limit}`,
  );
};

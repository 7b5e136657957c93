import { type DeskReason, MOST_COUNTED } from '@staffetta/contract';
import { sql } from 'kysely';
import type { ActorWork } from '../identity/index.ts';
import { today } from '../platform/calendar.ts';
import { days, later, toInstant } from '../platform/clock.ts';

/** Something on the desk that the organisation keeps for itself. */
export interface ChoreOnDesk {
  reason: DeskReason;
  subject_uid: string;
  title: string | null;
  from_uid: string | null;
  from_name: string | null;
  since: string;
  due: string | null;
  count?: number;
}

/** Requests of the police to suspend the forwarding of own reports. */
export const holdsToAnswer = (work: ActorWork, limit: number) =>
  work.rows(
    sql<ChoreOnDesk>`select 'hold_to_answer' as reason, h.uid as subject_uid, null as title, o.uid as from_uid,
        o.name as from_name, h.asked_at as since, h.review_on::timestamptz as due
      from hold_request h left join organisation o on o.id = h.placed_by
      where h.owner_org = ${work.actor.orgId} and h.state = 'open'
      order by h.hold_id limit ${limit}`,
  );

/** Own holds whose day of review is a week away or less. */
export const holdsToReview = (work: ActorWork, limit: number) =>
  work.rows(
    sql<ChoreOnDesk>`select 'hold_to_review' as reason, h.uid as subject_uid, null as title, null as from_uid,
        null as from_name, h.placed_at as since, h.review_on::timestamptz as due
      from hold h
      where h.placed_by = ${work.actor.orgId} and h.state in ('binding', 'requested')
        and h.review_on <= ${today(later(work.now, days(7)))}::date
      order by h.review_on limit ${limit}`,
  );

/** Contacts that the organisation keeps and last confirmed at or before `since`. */
export const contactsDue = (work: ActorWork, confirmedBy: string, limit: number) =>
  work.rows(
    sql<ChoreOnDesk>`select 'contact_to_confirm' as reason, c.uid as subject_uid, c.name as title,
        o.uid as from_uid, o.name as from_name, c.confirmed_at as since, null as due
      from contact c left join organisation o on o.id = c.org_id and o.id <> ${work.actor.orgId}
      where c.kept_by = ${work.actor.orgId} and c.confirmed_at <= ${confirmedBy}
      order by c.confirmed_at, c.id limit ${limit}`,
  );

/** Contacts of one's own, or of members and branches, whose mailboxes refuse mail; the newest first. */
export const mailsRefused = (work: ActorWork, limit: number) =>
  work.rows(
    sql<ChoreOnDesk>`select 'mail_refused' as reason, c.uid as subject_uid, c.name as title, o.uid as from_uid,
        o.name as from_name, c.refused_since as since, null as due
      from contact c left join organisation o on o.id = c.org_id and o.id <> ${work.actor.orgId}
      where c.refused_since is not null and looks_after(c.org_id)
      order by c.refused_since desc, c.id limit ${limit}`,
  );

/** Mails of persons that wait in quarantine, as one entry; what programs wrote can wait. */
export const mailsWaiting = (work: ActorWork) =>
  work.rows(
    sql<ChoreOnDesk>`select 'mail_waiting' as reason, w.uid as subject_uid, null as title, null as from_uid,
        null as from_name, w.received_at as since, null as due, (count(*) over ())::int as count
      from (
        select a.uid, a.received_at, a.id from arrival a
        where a.org_id = ${work.actor.orgId} and a.state = 'quarantined' and a.reason <> 'automatic'
        order by a.id desc limit ${MOST_COUNTED}) w
      order by w.id limit 1`,
  );

/** Own texts or values whose erasure fails, as one entry. */
export const erasuresFailing = (work: ActorWork) =>
  work.rows(
    sql<ChoreOnDesk>`select 'erasure_failing' as reason, w.uid as subject_uid, null as title, null as from_uid,
        null as from_name, w.failing_since as since, null as due, (count(*) over ())::int as count
      from (
        select e.uid, e.failing_since, e.id from erasure e
        where e.owner_org = ${work.actor.orgId} and e.failing_since is not null
        order by e.id limit ${MOST_COUNTED}) w
      order by w.failing_since, w.id limit 1`,
  );

/** Requests to join, as one entry since the oldest: no stranger's words on the desk. */
export const admissionsWaiting = (work: ActorWork) =>
  work.rows(
    sql<ChoreOnDesk>`select 'admission_to_answer' as reason, w.uid as subject_uid, null as title, null as from_uid,
        null as from_name, w.confirmed_at as since, null as due, (count(*) over ())::int as count
      from (
        select a.uid, a.confirmed_at, a.id from admission a
        where a.hub_id = ${work.actor.orgId} and a.state = 'open'
        order by a.confirmed_at, a.id limit ${MOST_COUNTED}) w
      order by w.confirmed_at, w.id limit 1`,
  );

/** Until the end of a day, in Italy. */
const endOf = (day: string) => sql.raw(`(${day} + time '23:59') at time zone 'Europe/Rome'`);

/** What hubs ask about own texts for persons concerned, as one entry with the nearest term. */
export const wishesToAnswer = (work: ActorWork) =>
  work.rows(
    sql<ChoreOnDesk>`select 'wish_to_answer' as reason, w.uid as subject_uid, null as title, null as from_uid,
        null as from_name, w.decided_at as since, ${endOf('w.due_on')} as due, (count(*) over ())::int as count
      from (
        select d.uid, d.decided_at, d.due_on from rights_decision d
        where d.owner_org = ${work.actor.orgId} and d.state = 'open'
        order by d.due_on limit ${MOST_COUNTED}) w
      order by w.due_on limit 1`,
  );

/** Own open requests of persons concerned, as one entry with the nearest term. */
export const requestsOpen = (work: ActorWork) =>
  work.rows(
    sql<ChoreOnDesk>`select 'rights_request_open' as reason, w.uid as subject_uid, null as title, null as from_uid,
        null as from_name, w.created_at as since, ${endOf('w.due_on')} as due, (count(*) over ())::int as count
      from (
        select q.uid, q.created_at, q.due_on from rights_request q
        where q.org_id = ${work.actor.orgId} and q.outcome is null
        order by q.due_on limit ${MOST_COUNTED}) w
      order by w.due_on limit 1`,
  );

/** Agreements that end within 90 days and that nothing renews. */
export const agreementsEnding = (work: ActorWork, limit: number) => {
  const now = today(work.now);
  const horizon = today(later(work.now, days(90)));
  return work.rows(
    sql<ChoreOnDesk>`select 'agreement_expiring' as reason, g.uid as subject_uid, g.title,
        null as from_uid, null as from_name, coalesce(g.signed_at, g.created_at) as since,
        g.to_day::timestamptz as due
      from agreement g
      where g.id in (select own_agreements()) and g.state in ('signed', 'in_force')
        and g.to_day > ${now}::date and g.to_day <= ${horizon}::date
        and not exists (select from agreement s where s.renews_id = g.id and s.state in ('signed', 'in_force'))
      order by g.to_day limit ${limit}`,
  );
};

/** What was confirmed at or before this moment must be confirmed again. */
export const confirmedBefore = (work: ActorWork, lastingDays: number) =>
  toInstant(later(work.now, -days(lastingDays)));

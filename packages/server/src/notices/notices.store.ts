import type { NoticeDone, NoticeKey } from '@staffetta/contract';
import { sql } from 'kysely';
import type { ActorWork } from '../identity/index.ts';
import type { Participant, Participation } from './notice.ts';

export interface ParticipantRow extends Participant {
  readonly name: string;
}

export const ownRecord = async (work: ActorWork): Promise<ParticipantRow> =>
  (await work.row(
    sql<ParticipantRow>`select name, kind, sector, size from organisation where id = ${work.actor.orgId}`,
  ))!;

/** So many agreements and memberships of one organisation are asked about; nobody has more. */
const MOST = 200;

/**
 * What the actor's organisation takes or took part in. Of an agreement from its first day, or the last signature where
 * that came later; a renewal is no new participation, and what was renewed has not ended.
 */
export const participationsOf = (work: ActorWork, today: string) =>
  work.rows(
    sql<Participation>`(
      select 'agreement' as kind, a.uid, a.title as name,
        greatest(a.from_day, (a.signed_at at time zone 'Europe/Rome')::date)::text as "from",
        case when a.state = 'terminated' then (a.terminated_at at time zone 'Europe/Rome')::date
          when a.to_day <= ${today}::date then a.to_day end::text as "to"
      from agreement_party p join agreement a on a.id = p.agreement_id
      where p.org_id = ${work.actor.orgId} and a.from_day <= ${today}::date
        and (a.state in ('signed', 'in_force', 'expired') or a.signed_at is not null)
        and a.renews_id is null
        and not exists (select from agreement s where s.renews_id = a.id and s.state in ('signed', 'in_force'))
      order by a.id desc limit ${MOST}
    ) union all (
      select 'membership', m.uid, h.name, m.from_day::text, m.to_day::text
      from membership m join organisation h on h.id = m.hub_id
      where m.member_id = ${work.actor.orgId} and m.standing in ('current', 'ended')
      order by m.id desc limit ${MOST}
    )`,
  );

export type NotedRow = NoticeKey & NoticeDone;

/** What the organisation has written down, the last word on each notice. */
export const noted = (work: ActorWork) =>
  work.rows(
    sql<NotedRow>`select distinct on (kind, about, law, occasion) kind, about as uid, law, occasion, outcome,
        on_day::text as "on", protocol
      from notice_noted where org_id = ${work.actor.orgId}
      order by kind, about, law, occasion, id desc`,
  );

export const insertNoted = (work: ActorWork, key: NoticeKey, done: NoticeDone) =>
  work.rows(
    sql`insert into notice_noted (org_id, kind, about, law, occasion, outcome, on_day, protocol, person_id, noted_at)
      values (${work.actor.orgId}, ${key.kind}, ${key.uid}, ${key.law}, ${key.occasion}, ${done.outcome},
        ${done.on}, ${done.protocol ?? null}, ${work.actor.personId}, ${work.at})`,
  );
